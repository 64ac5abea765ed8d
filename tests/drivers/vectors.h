// Checks one protocol vector against its driver; vectors_test.cpp registers one test per vector.
#pragma once

#include "tests/support/vector_file.h"

namespace vigil::tests {

// Each reports failures to GoogleTest.
void check_nonin(const Vector& vector);
void check_dinamap(const Vector& vector);
void check_ge(const Vector& vector);
void check_datascope(const Vector& vector);
void check_suntech(const Vector& vector);
void check_philips(const Vector& vector);
void check_masimo(const Vector& vector);
void check_nellcor(const Vector& vector);
void check_contec(const Vector& vector);

}  // namespace vigil::tests
