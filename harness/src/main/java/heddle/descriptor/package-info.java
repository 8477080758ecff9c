/**
 * Backend descriptors: what Heddle must know about an implementation of webgpu.h, as data. A descriptor is a strict
 * {@code key = value} text; {@link heddle.descriptor.DescriptorKey} explains every key, the shipped ones are resources
 * beside this package, and a vendor writes one in a file. {@link heddle.descriptor.ResolvedBackend} is a descriptor whose
 * library has been found on this machine.
 */
@NullMarked
package heddle.descriptor;

import org.jspecify.annotations.NullMarked;
