namespace Seatrial.Requirements.Stack;

/// <summary>What a manifest says about the thing it builds; several may hold.</summary>
[Flags]
public enum ManifestTraits
{
    None = 0,

    /// <summary>Has a script or an output type that starts a process.</summary>
    Startable = 1,

    /// <summary>Installs a command.</summary>
    CommandLine = 2,

    /// <summary>Says that it must not be published to a registry.</summary>
    Private = 4,

    /// <summary>Meant for a registry, or builds something that others reference.</summary>
    Library = 8,

    /// <summary>Builds tests only.</summary>
    Test = 16,

    /// <summary>Serves requests by its SDK or plugin (<c>Microsoft.NET.Sdk.Web</c>, Spring Boot plugin).</summary>
    WebHost = 32,

    /// <summary>A background process by its SDK (<c>Microsoft.NET.Sdk.Worker</c>).</summary>
    Worker = 64,
    Mobile = 128,

    /// <summary>Holds a workspace together: members stand in <see cref="ManifestFact.WorkspaceMembers"/>.</summary>
    WorkspaceRoot = 256,

    /// <summary>Dependencies come from dynamic code that was not executed, so the list may be incomplete.</summary>
    Dynamic = 512,
    Desktop = 1024,

    /// <summary>Asks for a lock file that stands beside it (<c>RestorePackagesWithLockFile</c>, Gradle dependency locking).</summary>
    LocksItself = 2048,

    /// <summary>Every line carries a hash of what may be installed (<c>pip --require-hashes</c>).</summary>
    Hashed = 4096,

    /// <summary>Takes its versions from a central file or a workspace root.</summary>
    CentralVersions = 8192,
}
