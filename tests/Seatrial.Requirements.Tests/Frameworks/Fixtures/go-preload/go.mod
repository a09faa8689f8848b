module example.com/preload
go 1.24
