namespace Seatrial.Requirements.Deployment;

public enum TelemetryKind
{
    /// <summary>Log lines as plain text.</summary>
    Logging,

    /// <summary>Log lines as records with fields, JSON above all.</summary>
    StructuredLogging,
    Metrics,
    Tracing,
    ErrorTracking,

    /// <summary>A rule that can tell somebody.</summary>
    Alert,

    /// <summary>Somebody or something that alerts are sent to.</summary>
    AlertReceiver,
}
