// libxlsxwriter's one header. Nothing else.

#ifndef CXLSXWRITER_SHIM_H
#define CXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

#endif
