using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Access;

/// <summary>What an endpoint answers when it does what it is for.</summary>
internal static class Answers
{
    private const int MaxDepth = 4;

    private static readonly HashSet<string> Errors = new(StringComparer.OrdinalIgnoreCase) { "error", "errors", "err" };

    /// <summary>Words in names of fields that are nobody else's business.</summary>
    private static readonly string[] Secrets =
    [
        "secret",
        "password",
        "passwd",
        "ssn",
        "creditcard",
        "cardnumber",
        "ccnum",
        "cc_num",
        "iban",
        "balance",
        "salary",
        "apikey",
        "api_key",
    ];

    /// <summary>Answers that do not refuse, by their status or by what they say.</summary>
    public static IEnumerable<Response> Of(FollowedEndpoint followed) => followed.Trace.Responses.Where(r => !IsDenial(r));

    /// <summary>
    /// What holds at each answer that gives the record, and where the record is in it; at every later answer where none gives it.
    /// </summary>
    public static IReadOnlyList<Condition> Holding(FollowedEndpoint followed, Load load)
    {
        Response[] later = [.. Of(followed).Where(r => r.Order > load.Order)];
        Condition[] holding =
        [
            .. later.SelectMany(r =>
                Values(r.Content, load, 0).Select(v => Condition.And(r.Facts, v.Truth ?? Condition.Always, v.Guard ?? Condition.Always))
            ),
        ];
        return holding.Length > 0 ? holding : [.. later.Select(r => r.Facts)];
    }

    /// <summary>The innermost parts of an answer that come from the record.</summary>
    private static Value[] Values(Value value, Load load, int depth)
    {
        if (depth < MaxDepth && value.Object is { } inner)
        {
            Value[] within =
            [
                .. inner
                    .Members.Values.Append(inner.Rest)
                    .Where(c => c.Value is not null)
                    .SelectMany(c => Values(c.Value!, load, depth + 1)),
            ];
            if (within.Length > 0)
            {
                return within;
            }
        }

        return value.Loads.Contains(load) ? [value] : [];
    }

    public static bool IsDenial(Response response) => response.IsDenial || SaysError(response.Content);

    /// <summary>
    /// An object that names an error and holds nothing that was stored: <c>{ error: 'not allowed' }</c>,
    /// <c>{ success: false, error: { code, message } }</c>.
    /// </summary>
    private static bool SaysError(Value content) =>
        content.Loads.Count == 0
        && content.Object is { Tag: null, Rest.Value: null } said
        && said.Members.Any(m => IsError(m.Key, m.Value.Value))
        && said.Members.All(m =>
            m.Value.Value is null or { Loads.Count: 0, Object: null }
            || (Errors.Contains(m.Key) && Leaves(m.Value.Value, 0).All(v => v.Loads.Count == 0))
        );

    private static bool IsError(string name, Value? value) =>
        (Errors.Contains(name) && value is { IsNull: false } && value.Truth is not { IsNever: true })
        || (name is "success" or "ok" or "authorized" && value?.Truth is { IsNever: true })
        || (name == "status" && value?.Text is "error" or "fail" or "failed");

    /// <summary>Whether a field of the record is answered that is nobody else's business, by its name.</summary>
    public static bool Reveal(Load load, FollowedEndpoint followed) =>
        Of(followed)
            .Any(r =>
                Leaves(r.Content, 0)
                    .Any(v =>
                        v.Loads.Contains(load)
                        && v.Key is { } key
                        && Array.Exists(Secrets, s => key.Contains(s, StringComparison.OrdinalIgnoreCase))
                    )
            );

    /// <summary>A value with all that is in it.</summary>
    public static IEnumerable<Value> Leaves(Value value, int depth) =>
        value.Object is { } inner && depth < 4
            ?
            [
                value,
                .. inner.Members.Values.Append(inner.Rest).Where(c => c.Value is not null).SelectMany(c => Leaves(c.Value!, depth + 1)),
            ]
            : [value];

    /// <summary>Whether the record, or something of it, is given to the caller.</summary>
    public static bool Give(Load load, FollowedEndpoint followed) => !load.IsNumber && Of(followed).Any(r => Holds(r.Content, load, 0));

    private static bool Holds(Value value, Load load, int depth) =>
        value.Loads.Contains(load)
        || (
            depth < 4
            && value.Object is { } inner
            && (
                inner.Members.Values.Any(c => c.Value is not null && Holds(c.Value, load, depth + 1))
                || (inner.Rest.Value is { } rest && Holds(rest, load, depth + 1))
            )
        );
}
