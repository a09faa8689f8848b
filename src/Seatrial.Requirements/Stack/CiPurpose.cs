namespace Seatrial.Requirements.Stack;

/// <summary>What a recognised tool is there for.</summary>
public enum CiPurpose
{
    SecretScan,
    CodeScan,
    DependencyScan,
    ImageScan,
    InfrastructureScan,
    Sbom,
    Sign,
    Deploy,

    /// <summary>Builds or publishes what is shipped: an image push, a package, a release.</summary>
    Release,
    Test,
    Migrate,

    /// <summary>Runs the hooks that are set up for developers.</summary>
    HookRun,
}
