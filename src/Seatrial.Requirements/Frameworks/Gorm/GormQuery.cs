using System.Collections.Immutable;
using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Frameworks.Gorm;

/// <summary>
/// Kept as the tag of a query that is being built, and of what it gave. Immutable: each call of the builder makes another.
/// </summary>
internal sealed record GormQuery
{
    public static GormQuery Empty { get; } = new();

    /// <summary>What the query is about: a struct, or null where a table is named.</summary>
    public Value? Model { get; init; }

    public string Table { get; init; } = "";

    public ImmutableList<LoadFilter> Filters { get; init; } = [];

    /// <summary>Names of what is read along with the records: <c>Preload("Author")</c>.</summary>
    public ImmutableList<string> Preloaded { get; init; } = [];

    /// <summary>A statement that was given as a text, with its values.</summary>
    public CallSite? Raw { get; init; }

    /// <summary>What a finished query found or changed.</summary>
    public Value? Record { get; init; }

    /// <summary>Whether an error says that nothing was found.</summary>
    public bool IsDemanded { get; init; }

    public static GormQuery Of(Value? value) => value?.Object?.Tag as GormQuery ?? Empty;

    public Value ToValue(CallSite site) =>
        new()
        {
            Type = new KnownType { External = GormBuilder.Type, IsInstance = true },
            Object = new AbstractObject(site.File, site.Place) { Tag = this },
        };
}
