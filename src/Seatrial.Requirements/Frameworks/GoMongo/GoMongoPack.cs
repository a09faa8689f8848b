namespace Seatrial.Requirements.Frameworks.GoMongo;

/// <summary>The driver of MongoDB for Go. Source: package documentation of go.mongodb.org/mongo-driver, "mongo.Collection".</summary>
internal static class GoMongoPack
{
    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = "go-mongo",
            Title = "MongoDB driver for Go",
            Kind = PackKind.Data,
            Languages = Go.GoValues.Languages,
            Calls = GoMongoCalls.Rules,
            Limits = ["Pipelines of aggregations are not read for their conditions."],
        };
}
