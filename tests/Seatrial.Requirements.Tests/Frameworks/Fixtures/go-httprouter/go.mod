module example.org/httprouter

go 1.22
