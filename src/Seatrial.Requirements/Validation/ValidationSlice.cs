using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.Judging;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Validation;

/// <summary>
/// Validation, as far as configuration decides it: VAL-4 fails on a debug or error setting that leaks, VAL-5 fails where a limit is
/// switched off; everything else needs the code and stays unknown with the hints that were seen.
/// </summary>
public static class ValidationSlice
{
    public static RequirementSlice Slice { get; } =
        new()
        {
            Name = "validation",
            Judges =
            [
                new(
                    "VAL-1",
                    view =>
                        Hints.NeedsCode(
                            Hints.Of(view, TechnologyKind.Validator),
                            "every endpoint checks its input with a schema",
                            "No validation library was found in manifests"
                        )
                ),
                new(
                    "VAL-2",
                    view =>
                        Hints.NeedsCode(
                            Hints.Of(view, TechnologyKind.Orm),
                            "every query, command and path is built safely",
                            "No query library was found in manifests"
                        )
                ),
                Operation.Judge(
                    "VAL-3",
                    view =>
                        Hints.NeedsCode(
                            Hints.Of(view, TechnologyKind.Upload, TechnologyKind.ObjectStore),
                            "uploads are limited in type, size, name and place",
                            "No upload library was found in manifests"
                        )
                ),
                new("VAL-4", JudgeLeaks),
                Operation.Judge("VAL-5", JudgeLimits),
                new(
                    "VAL-6",
                    view =>
                        Hints.NeedsCode(
                            Hints.Of(view, TechnologyKind.AiSdk),
                            "what a model answers is checked before use",
                            "No library that calls a model was found in manifests"
                        )
                ),
            ],
            Rules = ValidationRules.All,
        };

    private static Judgement JudgeLeaks(ApplicationView view)
    {
        var findings = SettingJudge.Findings(view, ValidationRules.Leaks);
        return findings.Count > 0
            ? Judgement.Fail(findings)
            : Hints.NeedsCode(
                [],
                "error messages and pages keep internal details to themselves",
                "No debug or error setting that leaks was found in configuration"
            );
    }

    private static Judgement JudgeLimits(ApplicationView view)
    {
        var findings = SettingJudge.Findings(view, ValidationRules.Limits);
        if (findings.Count > 0)
        {
            return Judgement.Fail(findings);
        }

        var configured = view
            .Facts.Of<SettingFact>()
            .Where(s =>
                s.Stage.IsDeployable()
                && s.Name
                    is "client_max_body_size"
                        or "limit_req"
                        or "spring.servlet.multipart.max-request-size"
                        or "quarkus.http.limits.max-body-size"
                        or "httpRuntime@maxRequestLength"
            )
            .Take(3)
            .Select(s => new Evidence($"{s.Name} is set to {s.Value}", s.Location));
        return Hints.NeedsCode(
            [.. configured, .. Hints.Of(view, TechnologyKind.RateLimiter)],
            "body size, page size and rate are limited for every endpoint",
            "No limit was found in configuration or manifests"
        );
    }
}
