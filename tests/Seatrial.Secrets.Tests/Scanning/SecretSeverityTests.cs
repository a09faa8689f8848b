using Seatrial.Engine.Findings;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.Tests.Scanning;

/// <summary>Severity by what a credential can do and where it lies.</summary>
public sealed class SecretSeverityTests
{
    [Theory]
    [InlineData(Severity.High, Confidence.High, "password", "src/db.js", Severity.High)]
    [InlineData(Severity.High, Confidence.High, "adminPassword", "src/db.js", Severity.Critical)]
    [InlineData(Severity.Critical, Confidence.High, "ROOT_KEY", "src/db.js", Severity.Critical)]
    [InlineData(Severity.High, Confidence.High, "db_read_only_password", "src/db.js", Severity.Medium)]
    [InlineData(Severity.High, Confidence.High, "SANDBOX_ADMIN_KEY", "src/db.js", Severity.Medium)]
    [InlineData(Severity.High, Confidence.High, "ADMIN_SANDBOX_KEY", "src/db.js", Severity.Medium)]
    [InlineData(Severity.High, Confidence.High, "apiKey", "public/app.js", Severity.Critical)]
    [InlineData(Severity.High, Confidence.High, "apiKey", "public/Controller.php", Severity.High)]
    [InlineData(Severity.Critical, Confidence.Proven, "token", "examples/a.js", Severity.Medium)]
    [InlineData(Severity.Critical, Confidence.Proven, "token", "tests/a.js", Severity.Medium)]
    [InlineData(Severity.Critical, Confidence.Medium, "token", "tests/a.js", Severity.Low)]
    [InlineData(Severity.High, Confidence.Low, "token", "src/a.js", Severity.Medium)]
    [InlineData(Severity.Low, Confidence.Low, "testToken", "src/a.js", Severity.Low)]
    public void Follows_kind_name_and_place(Severity kind, Confidence confidence, string name, string path, Severity expected) =>
        Assert.Equal(expected, SecretSeverity.Of(kind, confidence, name, new WorkspaceFile(path, 0, FileRoles.Of(path))));
}
