using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Access;

/// <summary>What an endpoint answers when it does what it is for.</summary>
internal static class Answers
{
    private static readonly HashSet<string> Errors = new(StringComparer.OrdinalIgnoreCase) { "error", "errors", "err" };

    /// <summary>Answers that do not refuse, by their status or by what they say.</summary>
    public static IEnumerable<Response> Of(FollowedEndpoint followed) => followed.Trace.Responses.Where(r => !IsDenial(r));

    public static bool IsDenial(Response response) => response.IsDenial || SaysError(response.Content);

    /// <summary>An object that names an error and holds nothing that was stored: <c>{ error: 'not allowed' }</c>.</summary>
    private static bool SaysError(Value content)
        => content.Loads.Count == 0 && content.Object is { Tag: null, Rest.Value: null } said && said.Members.Any(m => IsError(m.Key, m.Value.Value)) && said.Members.Values.All(c => c.Value is null || c.Value is { Loads.Count: 0, Object: null });

    private static bool IsError(string name, Value? value)
        => (Errors.Contains(name) && value is { IsNull: false } && value.Truth is not { IsNever: true }) || (name is "success" or "ok" or "authorized" && value?.Truth is { IsNever: true }) || (name == "status" && value?.Text is "error" or "fail" or "failed");
}
