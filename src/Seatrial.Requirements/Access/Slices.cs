using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Access;

/// <summary>Which part of an entity an access is limited to by constants: <c>published = true</c>.</summary>
internal static class Slices
{
    /// <summary>Fields that say of a record whether it is for everybody.</summary>
    private static readonly HashSet<string> Visibility = new(StringComparer.Ordinal)
    {
        "published",
        "ispublished",
        "public",
        "ispublic",
        "visibility",
        "visible",
        "isvisible",
        "status",
        "state",
        "approved",
        "isapproved",
        "active",
        "isactive",
        "listed",
        "shared",
        "isshared",
        "draft",
        "isdraft",
        "private",
        "isprivate",
        "publishedat",
    };

    private static readonly HashSet<string> Hidden = new(StringComparer.Ordinal)
    {
        "false",
        "0",
        "draft",
        "private",
        "hidden",
        "pending",
        "unpublished",
        "null",
    };

    /// <summary>The constants, each with its field.</summary>
    public static HashSet<string> Of(Load load) =>
        [.. load.Filters.Where(f => !f.IsOptional && IsConstant(f)).Select(f => $"{Plain(f.Field)}={f.Value.Text!.ToLowerInvariant()}")];

    public static bool IsConstant(LoadFilter filter) => filter.Value is { Text: not null, Origins: Origins.None, Loads.Count: 0 };

    /// <summary>Whether it is limited to records that are marked as being for everybody.</summary>
    public static bool IsPublic(Load load) =>
        load.Filters.Any(f =>
            !f.IsOptional
            && IsConstant(f)
            && Visibility.Contains(Plain(f.Field))
            && Hidden.Contains(f.Value.Text!.ToLowerInvariant()) == IsContrary(Plain(f.Field))
        );

    /// <summary>Whether it is limited to records that are marked as not being for everybody.</summary>
    public static bool IsHidden(Load load) =>
        load.Filters.Any(f =>
            !f.IsOptional
            && IsConstant(f)
            && Visibility.Contains(Plain(f.Field))
            && Plain(f.Field) is not ("status" or "state" or "active" or "isactive")
            && Hidden.Contains(f.Value.Text!.ToLowerInvariant()) != IsContrary(Plain(f.Field))
        );

    private static bool IsContrary(string field) => field is "draft" or "isdraft" or "private" or "isprivate";

    /// <summary>Whether a field by being true says of a record that it is for everybody.</summary>
    public static bool IsForEverybody(string field) =>
        Plain(field)
            is "published"
                or "ispublished"
                or "public"
                or "ispublic"
                or "visible"
                or "isvisible"
                or "shared"
                or "isshared"
                or "listed"
                or "publishedat";

    private static string Plain(string field) =>
        field[(field.LastIndexOf('.') + 1)..].Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
}
