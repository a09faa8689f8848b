using Seatrial.Components.Identity;
using Seatrial.Components.Packages;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Dependencies.Identity;

/// <summary>
/// What names say of packages, weighed together: likeness to a well-known name, a well-known name of another ecosystem, that nothing
/// imports what is declared, and that installing it runs a program. One hint alone is said, two that
/// agree are a finding.
/// </summary>
internal sealed class NameFindings(IdentityView view)
{
    public void Find(List<Finding> findings, List<Evidence> hints)
    {
        foreach (var use in view.Names)
        {
            var alike = Lookalikes.Find(use.Ecosystem, use.Name);
            string? foreign = alike is null && use.IsDirect ? IdentityView.WellKnownElsewhere(use) : null;
            if (alike is null && foreign is null)
            {
                continue;
            }

            string[] others = [.. Others(use)];
            bool isFinding = alike is not null
                ? alike.Confidence == Confidence.High
                    ? (use.IsDirect && !IsBeside(use, alike)) || others.Length > 0
                    : alike.Confidence == Confidence.Medium && use.IsDirect && others.Length > 0
                : others.Length > 0;
            if (!isFinding)
            {
                // What other packages bring in under a related name is their business as a rule.
                if (use.IsDirect || alike!.Confidence == Confidence.High)
                {
                    hints.Add(new Evidence(Hint(use, alike, foreign), use.Places[0]));
                }

                continue;
            }

            findings.Add(
                (alike is not null ? LookAlike(use, alike, others) : Foreign(use, foreign!, others)) with
                {
                    RelatedLocations = [.. use.Places.Skip(1)],
                }
            );
        }
    }

    private static Finding LookAlike(PackageNameUse use, Lookalike alike, string[] others) =>
        DependencyRules.LookAlike.Find(
            use.Places[0],
            $"{use.Name} looks like {alike.Target} ({use.Ecosystem.Display()}) and is another package.",
            $"look-alike {use.Ecosystem.Purl()} {use.Ecosystem.Canonical(use.Name)}",
            confidence: alike.Confidence == Confidence.High ? Confidence.High : Confidence.Medium
        ) with
        {
            Reasons = [.. alike.Signals, .. others, .. use.Way.Length > 0 ? (string[])[$"it comes in by {use.Way}"] : []],
        };

    private static Finding Foreign(PackageNameUse use, string elsewhere, string[] others) =>
        DependencyRules.ForeignName.Find(
            use.Places[0],
            $"{use.Name} is a well-known package of {elsewhere}, and not one of {use.Ecosystem.Display()}, where it is taken from.",
            $"foreign {use.Ecosystem.Purl()} {use.Ecosystem.Canonical(use.Name)}",
            confidence: Confidence.Medium
        ) with
        {
            Reasons = others,
        };

    private static string Hint(PackageNameUse use, Lookalike? alike, string? elsewhere) =>
        alike is null
            ? $"{use.Name} is well known in {elsewhere}, and here it is taken from {use.Ecosystem.Display()}."
            : $"{use.Name} is {(alike.Confidence == Confidence.Low ? "related to" : "like")} {alike.Target} by its name: {string.Join(", ", alike.Signals)}.";

    /// <summary>
    /// Whether the project names the right one as well: then the other one is no slip of the pen, and stands for something of its own or is
    /// left over, which the code tells.
    /// </summary>
    private bool IsBeside(PackageNameUse use, Lookalike alike) =>
        view.Names.Any(n =>
            n.IsDirect && n.Ecosystem == use.Ecosystem && n.Ecosystem.Canonical(n.Name) == n.Ecosystem.Canonical(alike.Target)
        );

    /// <summary>What speaks against a package besides its name.</summary>
    private IEnumerable<string> Others(PackageNameUse use)
    {
        if (use.RunsInstallScript)
        {
            yield return "installing it runs a program of it";
        }

        if (view.IsUnused(use))
        {
            yield return "nothing in the code imports it";
        }
    }
}
