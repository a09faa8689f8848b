namespace Seatrial.Requirements.Stack;

/// <summary>What a technology does for an application.</summary>
public enum TechnologyKind
{
    Language,

    /// <summary>Answers requests on a server, full-stack frameworks included.</summary>
    Framework,

    /// <summary>Runs in a browser only.</summary>
    UiFramework,
    MobileFramework,
    DesktopFramework,
    CliFramework,
    PackageManager,
    BuildTool,
    DataStore,
    Orm,
    Migration,
    Cache,
    Queue,
    Scheduler,
    ObjectStore,
    SearchEngine,
    AuthProvider,

    /// <summary>Signs, verifies or stores sessions and tokens; no identity model by itself.</summary>
    TokenLibrary,
    PasswordHasher,
    Authorization,
    Logger,
    Metrics,
    Tracing,
    ErrorTracker,
    SecretManager,
    Validator,
    RateLimiter,
    SecurityHeaders,
    Upload,
    TestFramework,
    AiSdk,
    Payment,
    Email,
    ApiProtocol,
    FeatureFlags,
    Analytics,
}
