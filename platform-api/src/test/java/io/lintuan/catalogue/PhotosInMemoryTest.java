package io.lintuan.catalogue;

class PhotosInMemoryTest extends PhotosContract {
    private final Photos photos = new PhotosInMemory();

    @Override
    protected Photos photos() {
        return photos;
    }
}
