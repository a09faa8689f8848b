module example.org/fiber

go 1.22
