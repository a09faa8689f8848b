using Seatrial.Requirements.Authentication;
using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.Judging;
using Seatrial.Requirements.Recovery;
using Seatrial.Requirements.Validation;

namespace Seatrial.Requirements.Tests.Judging;

public sealed class SettingRuleTests
{
    private static readonly SettingRule[] Rules =
    [
        .. AuthenticationRules.Bypasses,
        .. AuthenticationRules.Sessions,
        .. AuthenticationRules.Origins,
        .. ValidationRules.Leaks,
        .. ValidationRules.Limits,
        .. RecoveryRules.Schema,
    ];

    [Fact]
    public void Every_setting_that_a_rule_asks_for_is_watched_under_that_very_name() =>
        Assert.All(
            Rules.SelectMany(r => r.Conditions.Select(c => (r.Technology, c.Name))),
            c => Assert.Equal(c.Name, WatchedSettings.Canonical(c.Technology, c.Name))
        );

    [Fact]
    public void A_value_for_production_wins_over_the_default()
    {
        var repository = new JudgedRepository(
            ("shop/settings/base.py", "INSTALLED_APPS = []\nDEBUG = True\n"),
            ("shop/settings/production.py", "from .base import *\nINSTALLED_APPS += []\nDEBUG = False\n")
        );
        Assert.Empty(repository.Findings("VAL-4"));
    }

    [Fact]
    public void A_default_without_a_value_for_production_is_what_runs()
    {
        var repository = new JudgedRepository(
            ("shop/settings/base.py", "INSTALLED_APPS = []\nDEBUG = True\n"),
            ("shop/settings/production.py", "from .base import *\nINSTALLED_APPS += []\nALLOWED_HOSTS = ['shop.example']\n")
        );
        Assert.Equal(["validation/debug-mode-enabled shop/settings/base.py:2"], repository.Findings("VAL-4"));
    }

    [Theory]
    [InlineData("shop/settings/dev.py")]
    [InlineData("shop/settings_local.py")]
    [InlineData("tests/settings.py")]
    [InlineData("examples/shop/settings.py")]
    public void Settings_that_are_not_deployed_never_fail(string path) =>
        Assert.Empty(new JudgedRepository((path, "INSTALLED_APPS = []\nDEBUG = True\n")).Findings("VAL-4"));

    [Theory]
    [InlineData("DEBUG = False\nif 'LOCAL' in os.environ:\n    DEBUG = True\n")]
    [InlineData("DEBUG = True\nDEBUG = env.bool('DEBUG')\n")]
    [InlineData("DEBUG = True\nfrom .site_settings import *\n")]
    public void A_setting_that_more_than_one_line_decides_is_not_judged(string text) =>
        Assert.Empty(new JudgedRepository(("shop/settings.py", "INSTALLED_APPS = []\n" + text)).Findings("VAL-4"));

    [Fact]
    public void Settings_of_a_development_profile_are_not_those_that_run()
    {
        const string Yaml =
            "spring:\n  application:\n    name: shop\n---\nspring:\n  config:\n    activate:\n      on-profile: dev\nserver:\n  error:\n    include-stacktrace: always\n";
        Assert.Empty(new JudgedRepository(("src/main/resources/application.yml", Yaml)).Findings("VAL-4"));
        Assert.Equal(
            ["validation/error-details-sent src/main/resources/application.yml:11"],
            new JudgedRepository(
                ("src/main/resources/application.yml", Yaml.Replace("on-profile: dev", "on-profile: eu", StringComparison.Ordinal))
            ).Findings("VAL-4")
        );
    }

    [Fact]
    public void A_finding_keeps_its_identity_when_lines_move()
    {
        var before = new JudgedRepository(("nginx.conf", "client_max_body_size 0;\n")).Judge("VAL-5").Findings[0];
        var after = new JudgedRepository(("nginx.conf", "\n\n    client_max_body_size  0;\n")).Judge("VAL-5").Findings[0];
        Assert.Equal(before.Identity, after.Identity);
        Assert.NotEqual(before.Location, after.Location);
    }
}
