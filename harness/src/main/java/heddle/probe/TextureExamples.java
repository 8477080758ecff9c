package heddle.probe;

import static heddle.probe.Resources.QUERY_SET;
import static heddle.probe.Resources.TEXTURE;

import heddle.webgpu.Fn;
import heddle.webgpu.QuerySet;
import heddle.webgpu.Texture;
import heddle.webgpu.TextureView;

/** Examples of textures and query sets. */
final class TextureExamples {
    private TextureExamples() {}

    static void register(ExampleCalls calls) {
        calls.making(Fn.TEXTURE_CREATE_VIEW, TEXTURE, (o, t) -> o.own(t.createView(null), TextureView::release));
        calls.on(Fn.TEXTURE_GET_WIDTH, TEXTURE, Texture::getWidth);
        calls.on(Fn.TEXTURE_GET_HEIGHT, TEXTURE, Texture::getHeight);
        calls.on(Fn.TEXTURE_GET_DEPTH_OR_ARRAY_LAYERS, TEXTURE, Texture::getDepthOrArrayLayers);
        calls.on(Fn.TEXTURE_GET_MIP_LEVEL_COUNT, TEXTURE, Texture::getMipLevelCount);
        calls.on(Fn.TEXTURE_GET_SAMPLE_COUNT, TEXTURE, Texture::getSampleCount);
        calls.on(Fn.TEXTURE_GET_DIMENSION, TEXTURE, Texture::getDimension);
        calls.on(Fn.TEXTURE_GET_TEXTURE_BINDING_VIEW_DIMENSION, TEXTURE, Texture::getTextureBindingViewDimension);
        calls.on(Fn.TEXTURE_GET_FORMAT, TEXTURE, Texture::getFormat);
        calls.on(Fn.TEXTURE_GET_USAGE, TEXTURE, Texture::getUsage);
        calls.on(Fn.TEXTURE_DESTROY, TEXTURE, Texture::destroy);
        calls.on(Fn.QUERY_SET_GET_TYPE, QUERY_SET, QuerySet::getType);
        calls.on(Fn.QUERY_SET_GET_COUNT, QUERY_SET, QuerySet::getCount);
        calls.on(Fn.QUERY_SET_DESTROY, QUERY_SET, QuerySet::destroy);
    }
}
