/**
 * What this machine has of the things that Heddle uses, as data: {@link heddle.backends.doctor.Doctor} looks, and each
 * {@link heddle.backends.doctor.DoctorCheck} says what was found and what to do. Nothing here loads an implementation.
 */
@NullMarked
package heddle.backends.doctor;

import org.jspecify.annotations.NullMarked;
