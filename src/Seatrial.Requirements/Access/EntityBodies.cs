using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Access;

/// <summary>
/// Bodies that are bound to the class of the record itself: every field that it declares is the sender's to choose, but what the code sets
/// afterwards and what is never read from outside.
/// </summary>
internal static class EntityBodies
{
    private static readonly HashSet<string> Closed = new(StringComparer.Ordinal)
    {
        "JsonIgnore",
        "ReadOnly",
        "BindNever",
        "Exclude",
        "JsonBackReference",
        "Transient",
        "CreatedBy",
        "NotMapped",
    };

    /// <summary>The first field that is not his to choose; null where there is none.</summary>
    /// <param name="load">What is written.</param>
    /// <param name="data">With what.</param>
    /// <param name="context">What is declared.</param>
    /// <param name="isPrivileged">Whether a field is not the sender's to choose.</param>
    public static string? Chosen(Load load, Value data, AccessContext context, Func<string, bool> isPrivileged)
    {
        var sent = data.Object?.Rest.Value ?? data;
        if (
            !sent.Has(Origins.Body)
            || sent.Has(Origins.Stored | Origins.Principal)
            || sent.Type?.Class is not { } type
            || EntityNames.Normal(type.Class.Name) != EntityNames.Normal(load.Entity)
        )
        {
            return null;
        }

        return type
            .Class.Fields.Where(f => !IsClosed(f) && data.Object?.Members.ContainsKey(f.Name) != true)
            .Select(f => f.Name)
            .FirstOrDefault(n => context.Declares(load, n) && isPrivileged(n));
    }

    private static bool IsClosed(Field field) =>
        field.Decorators.Any(d =>
            d.Name is { } name
            && (
                Closed.Contains(name)
                || (name == "JsonProperty" && d.Arguments.Any(a => a.Name == "access" && a.Value is MemberExpression { Name: "READ_ONLY" }))
            )
        )
        || field.Tag?.Contains("json:\"-\"", StringComparison.Ordinal) == true;
}
