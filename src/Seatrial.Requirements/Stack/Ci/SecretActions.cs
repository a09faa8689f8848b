using Seatrial.Engine.Documents;

namespace Seatrial.Requirements.Stack.Ci;

/// <summary>
/// Actions that look for credentials only as they are set, from the documentation of each: Trivy (scanners, exit-code), super-linter and
/// MegaLinter (which linters are on, whether errors count), Microsoft Security DevOps (categories), Semgrep (rules), Trunk (what its own
/// file enables).
/// </summary>
internal static class SecretActions
{
    /// <summary>The tool that a step runs for credentials; null where it does not look for any.</summary>
    /// <param name="action"><c>owner/repo</c> without its version.</param>
    /// <param name="inputs">The inputs of the step.</param>
    /// <param name="environment">Variables of the step and of its job.</param>
    public static (string Tool, string Name, bool IsAdvisory)? Read(string action, DocumentNode inputs, Func<string, string?> environment)
    {
        string name = action.ToLowerInvariant();
        return name switch
        {
            "aquasecurity/trivy-action" => Trivy(inputs),
            _ when name.StartsWith("super-linter/super-linter", StringComparison.Ordinal)
                    || name.StartsWith("github/super-linter", StringComparison.Ordinal) => SuperLinter(environment),
            _ when name.StartsWith("oxsecurity/megalinter", StringComparison.Ordinal)
                    || name.StartsWith("megalinter/megalinter", StringComparison.Ordinal) => MegaLinter(environment),
            "microsoft/security-devops-action" => Contains(inputs["categories"].Text, "secrets")
                ? ("msdo", "Microsoft Security DevOps (secrets)", false)
                : null,
            "trunk-io/trunk-action" => ("trunk", "Trunk Check", false),
            _ when name.EndsWith("/semgrep-action", StringComparison.Ordinal) => Contains(inputs["config"].Text, "p/secrets")
            || Contains(environment("SEMGREP_RULES"), "p/secrets")
                ? ("semgrep-secrets", "Semgrep (secrets)", false)
                : null,
            _ => null,
        };
    }

    /// <summary>A task of Azure Pipelines.</summary>
    public static (string Tool, string Name, bool IsAdvisory)? Task(DocumentNode step) =>
        step["task"].Text is { } task
        && task.StartsWith("MicrosoftSecurityDevOps@", StringComparison.OrdinalIgnoreCase)
        && Contains(step["inputs"]["categories"].Text, "secrets")
            ? ("msdo", "Microsoft Security DevOps (secrets)", false)
            : null;

    /// <summary>
    /// Of files and repositories; what is found in an image says nothing about the repository. Without an exit code nothing fails.
    /// </summary>
    private static (string Tool, string Name, bool IsAdvisory)? Trivy(DocumentNode inputs)
    {
        string kind = inputs["scan-type"].Text ?? "image";
        bool looks =
            kind is "fs" or "filesystem" or "repo" or "repository"
            && (inputs["scanners"].Text ?? inputs["security-checks"].Text) is var scanners
            && (scanners is null || Contains(scanners, "secret"));
        return looks ? ("trivy-secret", "Trivy (secrets)", (inputs["exit-code"].Text ?? "0") == "0") : null;
    }

    /// <summary>All linters run unless one is named; then those that are named.</summary>
    private static (string Tool, string Name, bool IsAdvisory)? SuperLinter(Func<string, string?> environment)
    {
        string? own = environment("VALIDATE_GITLEAKS");
        bool looks = own is null ? environment("VALIDATE_") is null : IsTrue(own);
        return looks ? ("super-linter", "super-linter (gitleaks)", IsTrue(environment("DISABLE_ERRORS"))) : null;
    }

    private static (string Tool, string Name, bool IsAdvisory)? MegaLinter(Func<string, string?> environment)
    {
        string? enabled = environment("ENABLE");
        string? linters = environment("ENABLE_LINTERS");
        bool isOn =
            (enabled is null || Contains(enabled, "REPOSITORY"))
            && (linters is null || MegaLinterSettings.HasScanner(linters))
            && !Contains(environment("DISABLE"), "REPOSITORY")
            && !MegaLinterSettings.DisablesAll(environment("DISABLE_LINTERS") ?? "");
        return isOn ? ("megalinter", "MegaLinter", IsTrue(environment("DISABLE_ERRORS"))) : null;
    }

    private static bool Contains(string? text, string part) => text?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsTrue(string? text) => string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);
}
