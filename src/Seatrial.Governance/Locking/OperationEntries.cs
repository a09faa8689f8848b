using System.Globalization;
using Seatrial.Engine.Controls;
using Seatrial.Requirements.Access.Tokens;
using Seatrial.Requirements.Containers;
using Seatrial.Requirements.Deployment;

namespace Seatrial.Governance.Locking;

/// <summary>Entries about how an application runs: tokens and cookies, what starts by itself, what it is deployed to.</summary>
internal static class OperationEntries
{
    private const string Image = "container image";

    /// <summary>Settings of cookies and sessions that configuration files hold, with the names that code's settings have.</summary>
    private static readonly Dictionary<string, string> CookieSettings = new(StringComparer.Ordinal)
    {
        ["SESSION_COOKIE_SECURE"] = "secure",
        ["SESSION_COOKIE_HTTPONLY"] = "httpOnly",
        ["session.secure"] = "secure",
        ["session.http_only"] = "httpOnly",
        ["session.cookie_secure"] = "secure",
        ["session.cookie_httponly"] = "httpOnly",
        ["SESSION_SECURE_COOKIE"] = "secure",
        ["server.servlet.session.cookie.secure"] = "secure",
        ["server.servlet.session.cookie.http-only"] = "httpOnly",
        ["httpCookies@requireSSL"] = "secure",
        ["httpCookies@httpOnlyCookies"] = "httpOnly",
    };

    public static IEnumerable<LockEntry> Tokens(LockLine line, ApplicationView view)
    {
        var inCode = view.Facts.Of<TokenSettingFact>().SelectMany(f => f.Setting.Values.Select(v => (f.Setting.Name, v.Key, v.Value)));
        var inFiles = view
            .Facts.Of<SettingFact>()
            .Where(s => s.Stage.IsDeployable() && CookieSettings.ContainsKey(s.Name))
            .Select(s => (Name: "session settings", Key: CookieSettings[s.Name], Value: s.Value.ToLowerInvariant()));
        foreach (var token in inCode.Concat(inFiles).GroupBy(t => t.Name, StringComparer.Ordinal))
        {
            yield return line.Entry(
                LockKinds.Token,
                token.Key,
                token
                    .GroupBy(t => t.Key, StringComparer.Ordinal)
                    .OrderBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => (g.Key, LockLine.Joined(g.Select(t => t.Value))))
            );
        }
    }

    /// <summary>Jobs by their names; those without one by their times.</summary>
    public static IEnumerable<LockEntry> Jobs(LockLine line, ApplicationView view)
    {
        foreach (
            var job in view
                .Facts.Of<ScheduledJobFact>()
                .Where(j => j.Stage.IsDeployable())
                .GroupBy(j => $"{j.Runner} {(j.Name.Length > 0 ? j.Name : j.Schedule)}".TrimEnd(), StringComparer.Ordinal)
        )
        {
            int places = job.Select(j => j.Location).Distinct().Count();
            yield return line.Entry(
                LockKinds.Job,
                job.Key,
                [
                    ("at", LockLine.Joined(job.Where(j => j.Name.Length > 0).Select(j => j.Schedule).Where(s => s.Length > 0))),
                    ("count", places > 1 ? places.ToString(CultureInfo.InvariantCulture) : ""),
                ]
            );
        }
    }

    public static IEnumerable<LockEntry> Deployments(LockLine line, ApplicationView view)
    {
        var workloads = view.Facts.Of<WorkloadFact>().Where(w => w.Stage.IsDeployable()).ToLookup(w => w.Platform, StringComparer.Ordinal);
        foreach (
            string platform in view
                .Facts.Of<DeployTargetFact>()
                .Where(d => d.Stage.IsDeployable())
                .Select(d => d.Platform)
                .Distinct(StringComparer.Ordinal)
        )
        {
            yield return line.Entry(
                LockKinds.Deployment,
                platform,
                [("exposes", LockLine.Joined(workloads[platform].Where(w => w.IsExposed).Select(w => w.Name)))]
            );
        }

        ContainerImageFact[] images = [.. view.Facts.Of<ContainerImageFact>().Where(i => i.Stage.IsDeployable())];
        if (images.Length > 0)
        {
            yield return line.Entry(
                LockKinds.Deployment,
                Image,
                [
                    ("ports", LockLine.Joined(images.SelectMany(i => i.Ports.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)))),
                    (
                        "user",
                        LockLine.Joined(
                            images.Select(i =>
                                i.User is null ? "of the base image"
                                : i.User.Split(':')[0] is "root" or "0" ? "root"
                                : "not root"
                            )
                        )
                    ),
                ]
            );
        }
    }
}
