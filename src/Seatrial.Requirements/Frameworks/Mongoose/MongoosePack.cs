using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Mongoose;

/// <summary>Mongoose, and the driver of MongoDB. Source: Mongoose documentation, "Models" and "Queries".</summary>
internal static class MongoosePack
{
    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = "mongoose",
            Title = "Mongoose and MongoDB",
            Kind = PackKind.Data,
            Languages = ScriptLanguages.All,
            Calls = [.. MongooseCalls.Rules, .. MongooseQueries.Rules],
            Types = MongooseCalls.Types,
            Members = MongooseCalls.Members,
            Entities = MongooseSchemas.Read,
        };
}
