namespace Seatrial.Requirements.Applications;

/// <summary>The words for <see cref="Engine.Assessments.Application.Kind"/>.</summary>
public static class ApplicationKinds
{
    public const string Service = "service";
    public const string Web = "web";
    public const string Mobile = "mobile";
    public const string Desktop = "desktop";
    public const string Worker = "worker";
    public const string CommandLine = "cli";
    public const string Library = "library";
    public const string Infrastructure = "infrastructure";
    public const string Unknown = "unknown";
}
