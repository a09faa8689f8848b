using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Access;
using Seatrial.Requirements.Containers;
using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.Judging;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Authentication;

/// <summary>
/// Authentication, as far as configuration decides it: IDN-1 passes on a declared provider that is also seen; IDN-3, IDN-6 and IDN-7 fail
/// on settings that protect nothing; the rest needs the code and stays unknown with the hints that were seen.
/// </summary>
public static class AuthenticationSlice
{
    public static RequirementSlice Slice { get; } =
        new()
        {
            Name = "authentication",
            BuildsOn = ["programs"],
            Analyzers = [new ApiDescriptionAnalyzer()],
            Judges =
            [
                Operation.Judge("IDN-1", JudgeIdentityModel),
                Operation.Judge(
                    "IDN-2",
                    view =>
                        EndpointJudge.Of(view, EndpointAuthentication.Missing, r => r.Authentication, "demand a known caller")
                        ?? Hints.NeedsCode(
                            Descriptions(view),
                            "every endpoint that is not public asks for authentication",
                            "No description of the endpoints was found"
                        )
                ),
                Operation.Judge("IDN-3", JudgeSessions),
                Operation.Judge(
                    "IDN-4",
                    view =>
                        Hints.NeedsCode(
                            Hints.Of(view, TechnologyKind.PasswordHasher, TechnologyKind.AuthProvider),
                            "passwords are delegated or hashed well",
                            "No identity provider and no password hash was found in manifests"
                        )
                ),
                Operation.Judge(
                    "IDN-5",
                    view =>
                        Hints.NeedsCode(
                            Hints.Of(view, TechnologyKind.RateLimiter, TechnologyKind.AuthProvider),
                            "login, sign-up and reset resist brute force",
                            "No rate limiter and no identity provider was found in manifests"
                        )
                ),
                Operation.Judge("IDN-6", JudgeBypasses),
                Operation.Judge("IDN-7", JudgeOrigins),
            ],
            Rules = [.. AuthenticationRules.All, EndpointAuthentication.Missing],
        };

    private static Judgement JudgeIdentityModel(ApplicationView view)
    {
        var seen = view.Facts.Of<TechnologyFact>().Where(t => t.Kind == TechnologyKind.AuthProvider && !t.IsDevelopment).ToList();
        if (view.Declared.IdentityProvider is { } declared)
        {
            var evidence = new Evidence($"{declared.Value} is declared as the identity provider", declared.Location);
            return seen.Find(t => IsSame(t, declared.Value)) is { } match
                ? Judgement.Pass(evidence, new Evidence($"{match.Name} is used", match.Location))
                : Judgement.Unknown(
                    UnknownCause.NeedsCodeAnalysis,
                    $"{declared.Value} is declared as the identity provider and was not seen in manifests or configuration.",
                    evidence
                );
        }

        return Hints.Unknown(
            Hints.Of(view, TechnologyKind.AuthProvider, TechnologyKind.TokenLibrary),
            "everybody who signs in to the application does so through it",
            "No identity provider or library was found in manifests",
            "Name the identity provider in seatrial.yaml; how the code uses it is not analysed by this version."
        );
    }

    private static bool IsSame(TechnologyFact technology, string declared) =>
        technology.Name.Contains(declared, StringComparison.OrdinalIgnoreCase)
        || declared.Contains(technology.Name, StringComparison.OrdinalIgnoreCase)
        || technology.Id.Equals(declared.Replace(' ', '-'), StringComparison.OrdinalIgnoreCase);

    private static Judgement JudgeSessions(ApplicationView view)
    {
        var findings = SettingJudge.Findings(view, AuthenticationRules.Sessions);
        return findings.Count > 0
            ? Judgement.Fail(findings)
            : Hints.NeedsCode(
                Hints.Of(view, TechnologyKind.TokenLibrary, TechnologyKind.AuthProvider),
                "tokens and sessions are verified and protected",
                "No setting of sessions or tokens was found"
            );
    }

    private static Judgement JudgeBypasses(ApplicationView view)
    {
        var findings = SettingJudge.Findings(view, AuthenticationRules.Bypasses).Concat(DefaultAccounts(view)).ToList();
        return findings.Count > 0
            ? Judgement.Fail(findings)
            : Hints.NeedsCode(
                [],
                "the code lets nobody in without signing in",
                "No default account and no switch that skips authentication was found in deployed configuration"
            );
    }

    private static IEnumerable<Finding> DefaultAccounts(ApplicationView view) =>
        view
            .Facts.Of<DefaultAccountFact>()
            .Where(a => a.Stage.IsDeployable() && a.Port is not null)
            .GroupBy(a => (a.Location.Path, a.Service))
            .Select(g => g.First())
            .Select(a => new Finding
            {
                RuleId = AuthenticationRules.DefaultAccount.Id,
                ControlId = AuthenticationRules.DefaultAccount.ControlId,
                Message = a.IsEmpty
                    ? $"The service '{a.Service}' asks for no password ({a.Variable}) and its port {a.Port} is published on all interfaces."
                    : $"The service '{a.Service}' has a well-known default password ({a.Variable}) and its port {a.Port} is published on all interfaces.",
                Severity = AuthenticationRules.DefaultAccount.Severity,
                Confidence = Confidence.Medium,
                Location = a.Location,
                Remediation =
                    $"{a.Variable}: ${{{a.Variable}:?set it in the environment}}   # and publish the port as 127.0.0.1:{a.Port}, or not at all",
                Identity = $"{a.Service} {a.Variable}",
            });

    private static Judgement JudgeOrigins(ApplicationView view)
    {
        var findings = SettingJudge.Findings(view, AuthenticationRules.Origins);
        return findings.Count > 0
            ? Judgement.Fail(findings)
            : Hints.NeedsCode(
                Hints.Of(view, TechnologyKind.SecurityHeaders),
                "cross-origin and CSRF policy is deliberate",
                "No cross-origin setting was found in configuration"
            );
    }

    private static List<Evidence> Descriptions(ApplicationView view) =>
        [
            .. view
                .Facts.Of<ApiDescriptionFact>()
                .Take(3)
                .Select(d => new Evidence(
                    d.HasGlobalSecurity ? $"The OpenAPI document asks for {d.Schemes} on every operation"
                        : d.Schemes.Length > 0 ? $"The OpenAPI document names {d.Schemes} and asks for none of them globally"
                        : "The OpenAPI document names no security scheme",
                    d.Location
                )),
        ];
}
