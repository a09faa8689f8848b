module example.org/films

go 1.22
