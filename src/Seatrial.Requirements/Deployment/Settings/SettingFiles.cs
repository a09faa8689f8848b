using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.Deployment;

/// <summary>The line-based formats of settings that are read, as data. YAML formats are read with the other YAML documents.</summary>
internal static class SettingFiles
{
    public static IReadOnlyList<SettingFile> All { get; } =
    [
        new(
            SettingTechnology.Java,
            file => file.Name.StartsWith("application") && file.Extension.SequenceEqual(".properties"),
            JavaPropertiesReader.Read
        ),
        new(SettingTechnology.Django, IsDjangoSettings, PythonAssignmentReader.Read) { Marker = "INSTALLED_APPS" },
        new(
            SettingTechnology.Rails,
            file => file.Path.EndsWith("config/environments/production.rb", StringComparison.Ordinal),
            RubyConfigReader.Read
        ),
        new(SettingTechnology.Laravel, IsLaravelConfig, PhpArrayReader.Read) { Marker = "return" },
        new(SettingTechnology.Php, file => file.Name.StartsWith("php") && file.Extension.SequenceEqual(".ini"), JavaPropertiesReader.Read),
        new(SettingTechnology.Nginx, IsNginx, NginxReader.Read),
        new(SettingTechnology.WebConfig, file => file.Name.Equals("web.config", StringComparison.OrdinalIgnoreCase), XmlSettingReader.Read),
        new(SettingTechnology.Environment, IsDeployedEnvironment, JavaPropertiesReader.Read),
    ];

    private static bool IsDjangoSettings(WorkspaceFile file) =>
        file.Extension.SequenceEqual(".py")
        && (file.Name.Contains("settings", StringComparison.Ordinal) || file.Path.Contains("settings/", StringComparison.Ordinal));

    private static bool IsLaravelConfig(WorkspaceFile file) =>
        file.Path.EndsWith("config/cors.php", StringComparison.Ordinal)
        || file.Path.EndsWith("config/session.php", StringComparison.Ordinal);

    private static bool IsNginx(WorkspaceFile file) =>
        (
            file.Extension.SequenceEqual(".conf")
            && (file.Path.Contains("nginx", StringComparison.OrdinalIgnoreCase) || file.Name.SequenceEqual("default.conf"))
        )
        || file.Name.StartsWith("nginx.conf")
        || file.Path.EndsWith("nginx/sites-available/default", StringComparison.Ordinal);

    /// <summary>Only files that are named for a deployed stage: a plain <c>.env</c> is a developer's own.</summary>
    private static bool IsDeployedEnvironment(WorkspaceFile file) =>
        file.Name.StartsWith(".env.") && DeploymentStages.Of(file) is (DeploymentStage.Production or DeploymentStage.Staging);
}
