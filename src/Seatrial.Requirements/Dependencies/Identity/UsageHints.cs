using Seatrial.Components.Identity;
using Seatrial.Engine.Facts;

namespace Seatrial.Requirements.Dependencies.Identity;

/// <summary>
/// What is worth a look and no finding by itself: programs that installing runs, and declared packages that nothing imports.
/// </summary>
internal static class UsageHints
{
    private const int MostNames = 8;

    public static void Find(IdentityView view, List<Evidence> hints)
    {
        var running = view.Names.Where(n => n.RunsInstallScript).ToList();
        if (running.Count > 0)
        {
            string[] unknown = [.. running.Where(n => !WellKnownNames.Contains(n.Ecosystem, n.Name)).Select(n => n.Name)];
            hints.Add(
                new Evidence(
                    $"Installing runs a program of {(running.Count == 1 ? "1 package" : $"{running.Count} packages")}: {Names(running.Select(n => n.Name))}.{(unknown.Length > 0 ? $" Not well known: {Names(unknown)}." : "")}",
                    running[0].Places[0]
                )
            );
        }

        foreach (var group in view.Names.Where(view.IsUnused).GroupBy(n => n.Places[0].Path, StringComparer.Ordinal))
        {
            hints.Add(
                new Evidence(
                    $"{group.Key} declares what no code imports: {Names(group.Select(n => n.Name))}. Commands and configuration may use it all the same.",
                    group.First().Places[0]
                )
            );
        }
    }

    private static string Names(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return string.Join(", ", all.Take(MostNames)) + (all.Length > MostNames ? $" and {all.Length - MostNames} more" : "");
    }
}
