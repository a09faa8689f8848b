using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.ClientExposure;

/// <summary>What the findings of SEC-3 mean.</summary>
internal static class ClientExposureRules
{
    private const string MoveToServer =
        "Count the key as published and replace it at its issuer. Call the service from the server (an API route, a function) and give the client only what it may know.";

    public static RuleDescriptor PublicVariable { get; } =
        new()
        {
            Id = "client/secret-in-public-variable",
            Title = "a server-side secret has a name that the bundler publishes",
            ControlId = "SEC-3",
            Severity = Severity.Critical,
            Why =
                "Bundlers copy variables with a public prefix into the code that every visitor downloads. A secret by such a name can be read in the browser's developer tools.",
            HowToFix = $"{MoveToServer} Rename the variable without the prefix.",
            Cwe = [522, 200],
        };

    public static RuleDescriptor BuiltIn { get; } =
        new()
        {
            Id = "client/secret-built-in",
            Title = "the build writes a server-side secret into what it ships",
            ControlId = "SEC-3",
            Severity = Severity.Critical,
            Why =
                "A setting of the bundler replaces a name by the value that it has when the build runs. Whoever gets the build can read it out.",
            HowToFix = $"{MoveToServer} Remove the setting.",
            Cwe = [522, 200],
        };

    public static RuleDescriptor InClientCode { get; } =
        new()
        {
            Id = "client/credential-in-client-code",
            Title = "a credential is in code that runs on other people's devices",
            ControlId = "SEC-3",
            Severity = Severity.Critical,
            Why = "Code of a page or an app is in the hands of everybody who opens it, with every text in it.",
            HowToFix = MoveToServer,
            Cwe = [798, 522],
        };

    public static RuleDescriptor InBundle { get; } =
        new()
        {
            Id = "client/credential-in-bundle",
            Title = "a credential is in a file that browsers get as it is",
            ControlId = "SEC-3",
            Severity = Severity.Critical,
            Why = "What a build left in the repository, source maps included, shows what visitors already have.",
            HowToFix = $"{MoveToServer} Then build again, and keep the output out of the repository.",
            Cwe = [798, 540],
        };

    public static RuleDescriptor BrowserKey { get; } =
        new()
        {
            Id = "client/api-key-in-browser",
            Title = "an SDK is told to work with its secret key in the browser",
            ControlId = "SEC-3",
            Severity = Severity.High,
            Why = "The SDK refuses to run in a browser because its key would be visible to every visitor. The switch only silences it.",
            HowToFix = MoveToServer,
            Cwe = [522],
        };

    public static RuleDescriptor ServerCode { get; } =
        new()
        {
            Id = "client/server-code-in-client",
            Title = "code that needs a server's key is loaded by clients",
            ControlId = "SEC-3",
            Severity = Severity.High,
            Why =
                "An admin SDK or a service-role client only works with a key that opens everything. In a module that pages load, nothing but the key's name keeps it out of the bundle.",
            HowToFix =
                "Move the code into a module that only the server imports, mark it with 'server-only' where the framework knows that, and call it through an endpoint that checks who asks.",
            Cwe = [522, 653],
        };

    public static IReadOnlyList<RuleDescriptor> All { get; } = [PublicVariable, BuiltIn, InClientCode, InBundle, BrowserKey, ServerCode];

    public static Finding Report(
        RuleDescriptor rule,
        SourceLocation location,
        string message,
        Confidence confidence,
        string identity,
        Severity? severity = null
    ) =>
        new()
        {
            RuleId = rule.Id,
            ControlId = rule.ControlId,
            Message = message,
            Severity = severity ?? rule.Severity,
            Confidence = confidence,
            Location = location,
            Remediation = rule.HowToFix,
            Identity = identity,
        };
}
