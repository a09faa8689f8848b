using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks;

namespace Seatrial.Requirements.Access;

/// <summary>What the request chooses a record by.</summary>
internal static class RecordReferences
{
    /// <summary>Whether everything that the request chooses the record by is a public name.</summary>
    public static bool IsByPublicName(Load load) =>
        load.Filters.Any(f => IsReference(f)) && load.Filters.Where(f => IsReference(f)).All(IsPublicName);

    /// <summary>An account that is found by its public name: what is shown of it is a profile.</summary>
    public static bool IsPublicName(LoadFilter reference) =>
        EntityNames.PublicNames.Contains(
            reference.Field[(reference.Field.LastIndexOf('.') + 1)..].Replace("_", "", StringComparison.Ordinal).ToLowerInvariant()
        )
        || (
            reference.Value.Key is { } key
            && EntityNames.PublicNames.Contains(key.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant())
        );

    /// <summary>Whether a filter is chosen by the request, directly or through another record.</summary>
    public static bool IsReference(LoadFilter filter, int depth = 0) =>
        IsChosen(filter.Value)
        || filter.Value.Ways.Any(w => IsChosen(w.Value))
        || (depth < 3 && filter.Value.Loads.Any(l => !Store.IsOwn(l) && l.Filters.Any(f => IsReference(f, depth + 1))));

    /// <summary>Whether a value is the request's alone.</summary>
    public static bool IsChosen(Value value) => value.Has(Origins.Argument) && !value.Has(Origins.Principal) && value.Loads.Count == 0;

    /// <summary>Such a filter as sentences name it.</summary>
    public static string Describe(LoadFilter reference) =>
        Claims.IsClaim(reference.Value) ? AuthenticationVerdicts.Said(reference.Value)
        : reference.Value.Key is { } key ? $"'{key}' of the {Where(reference.Value.Origins)}"
        : $"a value of the {Where(reference.Value.Origins)}";

    private static string Where(Origins origins) =>
        origins.HasFlag(Origins.Path) ? "route"
        : origins.HasFlag(Origins.Query) ? "query"
        : origins.HasFlag(Origins.Body) ? "body"
        : "request";
}
