using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Applications;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.ClientExposure;

/// <summary>
/// SEC-3. Fails where a server-side secret is in what clients get or has a name that puts it there; passes when the client's modules were
/// followed from their entry points and nothing was left open; not applicable where there is no client.
/// </summary>
internal static class ExposureJudge
{
    private const int NamedAtMost = 6;

    public static Judgement Judge(ApplicationView view)
    {
        var reach = new ClientReach(view.Facts);
        var variables = new PublicVariables(view.Facts, reach);
        List<Finding> findings = [.. variables.Findings, .. ExposedCode.Findings(view.Facts, reach)];
        if (findings.Count > 0)
        {
            return Judgement.Fail(findings);
        }

        bool hasClient = reach.Frameworks.Count + reach.Pages.Count + reach.Mobile.Count > 0;
        if (!hasClient)
        {
            return WithoutClient(view);
        }

        Evidence[] open = [.. variables.Undecided, .. ExposedCode.Undecided(view.Facts, reach)];
        if (open.Length > 0)
        {
            return Judgement.Unknown($"{open[0].Statement}. Whether its issuer means it to be public does not show in its name.", open);
        }

        return reach.Count + reach.Mobile.Count > 0
            ? Judgement.Pass(Read(reach, variables))
            : Judgement.Unknown(
                "There are pages, but no script of them was found that could be read from here: what a server writes into its pages is not analysed by this version.",
                [.. reach.Pages.Take(3).Select(p => new Evidence("A page of HTML", p.Location))]
            );
    }

    private static Judgement WithoutClient(ApplicationView view)
    {
        var application = view.Application;
        bool hasInterface =
            application.Kind is ApplicationKinds.Web or ApplicationKinds.Mobile or ApplicationKinds.Desktop or ApplicationKinds.Unknown
            || view.Facts.Of<TechnologyFact>()
                .Any(t => t.Kind is TechnologyKind.UiFramework or TechnologyKind.MobileFramework && !t.IsDevelopment);
        if (hasInterface)
        {
            return Judgement.Unknown(
                "Which code runs in a browser or on a phone could not be told: no entry point of a client that this version reads was found."
            );
        }

        var place = application.Manifests.Count > 0 ? new SourceLocation(application.Manifests[0]) : null;
        return Judgement.NotApplicable(new Evidence($"{application.Name} has no page, no script for browsers and no mobile app", place));
    }

    private static List<Evidence> Read(ClientReach reach, PublicVariables variables)
    {
        var evidence = reach.Frameworks.Take(3).Select(f => new Evidence($"{f.Framework} builds the client", f.Manifest.Location)).ToList();
        if (reach.Count > 0)
        {
            string modules = reach.Count == 1 ? "1 module that clients load was" : $"{reach.Count} modules that clients load were";
            string entries = reach.RootCount == 1 ? "1 entry point" : $"{reach.RootCount} entry points";
            evidence.Add(new Evidence($"{modules} followed from {entries}; none holds a credential or needs a server's key"));
        }

        evidence.AddRange(
            reach
                .Mobile.GroupBy(m => m.Platform, StringComparer.Ordinal)
                .Select(g => new Evidence($"{g.Count()} files of the {g.Key} app were read", g.First().Location))
        );
        if (variables.PublicByDesign.Count > 0)
        {
            string more = variables.PublicByDesign.Count > NamedAtMost ? ", …" : "";
            evidence.Add(
                new Evidence(
                    $"Public variables hold keys that are made to be public: {string.Join(", ", variables.PublicByDesign.Take(NamedAtMost))}{more}"
                )
            );
        }

        return evidence;
    }
}
