module example.org/chi

go 1.22
