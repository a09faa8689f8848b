using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.PythonModels;

/// <summary>
/// Models that query themselves: Beanie, Tortoise ORM, Peewee; and collections of Motor and PyMongo. Sources: Beanie documentation,
/// "Finding documents" and "Updating &amp; deleting"; Tortoise ORM documentation, "Models"; Peewee documentation, "Querying"; PyMongo
/// documentation, "Collection".
/// </summary>
internal static class PythonModelsPack
{
    /// <summary>Bases by the library that they come from.</summary>
    public static readonly string[] Libraries = ["py:beanie*", "py:bunnet*", "py:tortoise*", "py:peewee*"];

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = "python-models",
            Title = "Beanie, Tortoise ORM, Peewee, Motor, PyMongo",
            Kind = PackKind.Data,
            Languages = [CodeLanguage.Python],
            Calls = [.. ModelCalls.Rules, .. MongoCollections.Rules],
            Members = MongoCollections.Members,
            Entities = ModelEntities.Read,
            Limits =
            [
                "Links of documents and fetched relations are not followed into the other model.",
                "Collections of MongoDB are known where the client or database is made in sight, or where a database is called 'db'.",
            ],
        };
}
