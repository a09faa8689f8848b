using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.SpringData;

/// <summary>
/// The id of what <c>save</c> is given, where the request chose it: the record with that id is written over. A body that is the entity
/// itself brings one; by its method or name the endpoint says whether it changes what is there, and what it makes new it may as well write
/// over. Source: Spring Data JPA reference, "Entity State-detection Strategies".
/// </summary>
internal static class SentIdentity
{
    private static readonly string[] Words = ["update", "edit", "modify", "change", "patch", "replace"];

    /// <summary>Null where it is a new record as far as the endpoint says.</summary>
    public static Value? Of(CallSite site)
    {
        var saved = site[0];
        if (
            saved.Type?.Class is not { } type
            || type.Class.Fields.FirstOrDefault(f => f.Decorators.Any(d => d.Name is "Id" or "EmbeddedId" or "TableId")) is not { } key
        )
        {
            return null;
        }

        if (saved.Object is { Tag: null } made && made.Members.TryGetValue(key.Name, out var set))
        {
            return set.Value is { } id && (id.Has(Origins.Argument) || id.Loads.Count > 0) ? id : null;
        }

        return saved.Has(Origins.Body) && RouterRegistry.Of(site.Evaluator).Following is { } endpoint && Changes(endpoint)
            ? Value.Of(Origins.Body, key.Name)
            : null;
    }

    private static bool Changes(Endpoint endpoint) =>
        endpoint.Method is "PUT" or "PATCH"
        || Array.Exists(
            Words,
            w =>
                endpoint.Handler.Split('.')[^1].StartsWith(w, StringComparison.OrdinalIgnoreCase)
                || endpoint.Route.Split('/')[^1].StartsWith(w, StringComparison.OrdinalIgnoreCase)
        );
}
