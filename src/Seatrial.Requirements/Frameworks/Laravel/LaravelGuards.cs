using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Access;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Laravel;

/// <summary>
/// Guards as <c>config/auth.php</c> declares them (Laravel, "Authentication", "Adding Custom Guards"): one whose accounts are
/// administrators, in a table of their own, lets nobody else in, so that it asks for a role by what it is.
/// </summary>
internal static class LaravelGuards
{
    private const string Usual = "web";

    /// <summary>Keeps what the file says of each guard: whose accounts it knows.</summary>
    public static void Read(EndpointDiscovery discovery)
    {
        var file = discovery.Code.Files.FirstOrDefault(f =>
            f.Language == CodeLanguage.Php && (f.Path == "config/auth.php" || f.Path.EndsWith("/config/auth.php", StringComparison.Ordinal))
        );
        if (file?.TopLevel.Body?.Statements.OfType<ReturnStatement>().FirstOrDefault()?.Value is not { } written)
        {
            return;
        }

        var settings = discovery.Evaluator.ValueOf(file, written);
        string usual = Providing(settings, At(At(settings, "defaults"), "guard")?.Text ?? Usual);
        var known = LaravelState.Of(discovery.Evaluator).Guards;
        foreach (string guard in At(settings, "guards")?.Object?.Members.Keys ?? [])
        {
            string provider = Providing(settings, guard);
            var model = At(At(At(settings, "providers"), provider), "model");
            known[guard] = provider == usual ? "" : model?.Type?.Class?.Class.Name ?? provider;
        }
    }

    /// <summary>
    /// Whose the accounts are that alone pass <c>auth:a,b</c>, where all of them are administrators; null else. A guard that the file does
    /// not declare is known by its name.
    /// </summary>
    public static string? Administrators(Evaluator evaluator, string guards)
    {
        var known = LaravelState.Of(evaluator).Guards;
        string[] names = guards.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string[] accounts = [.. names.Select(n => known.GetValueOrDefault(n, n))];
        return accounts.Length > 0 && Array.TrueForAll(accounts, FunctionVerdicts.IsAdministrative) ? string.Join(',', accounts) : null;
    }

    /// <summary>The name of a guard's provider.</summary>
    private static string Providing(Value settings, string guard) => At(At(At(settings, "guards"), guard), "provider")?.Text ?? guard;

    private static Value? At(Value? value, string key) => value?.Object?.Members.TryGetValue(key, out var cell) == true ? cell.Value : null;
}
