#ifndef LOA_CZLIB_SHIM_H
#define LOA_CZLIB_SHIM_H

#include <zlib.h>

/// `inflateInit2` is a macro; 15 bits of window, 16 more for the header of gzip.
static inline int loa_zlib_begin_gzip(z_stream *stream) {
    return inflateInit2(stream, 15 + 16);
}

/// What a zip archive holds: the same without any header.
static inline int loa_zlib_begin_raw(z_stream *stream) {
    return inflateInit2(stream, -15);
}

#endif
