module example.org/parcels

go 1.22

require (
	github.com/gin-gonic/gin v1.10.0
	go.mongodb.org/mongo-driver v1.15.0
)
