using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Tests.Generic;

/// <summary>Plain values of repositories of infrastructure that open nothing, and those beside them that do.</summary>
public sealed class TenthLookTests
{
    [Theory]
    [InlineData("kit/default.env", "RANCH_ADMIN_PASSWORD=ranchP@ssw0rd\n")]
    [InlineData("clusters/local/store/secret.yaml", "kind: Secret\nstringData:\n  STORE_PASSWORD: password123\n")]
    [InlineData("inventory/site.yml", "mail:\n  username: \"somebody@example.com\"\n  password: \"MyOtherPassword123\"\n")]
    [InlineData("13-queue/queue-example-master/app.properties", "queue.git.username=skipper\nqueue.git.password=Passw0rd\n")]
    [InlineData(
        "app/settings.py",
        "class HarbourSettings(BaseSettings):\n    db_password: str = Field(default=\"lantern\", description=\"of the database\")\n"
    )]
    public void They_are_information(string path, string text) =>
        Assert.Equal([(SecretClass.OpensNothing, Confidence.Low)], TextProbe.Find(path, text).Select(m => (m.Class, m.Confidence)));

    [Theory]
    [InlineData("kit/prod.env", "RANCH_ADMIN_PASSWORD=ranchP@ssw0rd\n")]
    [InlineData("clusters/harbour/store/secret.yaml", "kind: Secret\nstringData:\n  STORE_PASSWORD: password123\n")]
    [InlineData("inventory/site.yml", "mail:\n  username: \"somebody@harbour.io\"\n  password: \"MyOtherPassword123\"\n")]
    [InlineData("13-queue/queue-server-master/app.properties", "queue.git.username=skipper\nqueue.git.password=Passw0rd\n")]
    [InlineData("app/settings.py", "class HarbourSettings(BaseSettings):\n    db_password: str = Field(default=\"{base62:20}\")\n")]
    [InlineData("app/settings.py", "class HarbourSettings(BaseSettings):\n    admin_password: str = Field(default=\"admin123\")\n")]
    public void The_same_elsewhere_is_a_secret(string path, string text) =>
        Assert.Equal([SecretClass.Secret], TextProbe.Find(path, text).Select(m => m.Class));
}
