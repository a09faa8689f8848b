using Seatrial.Components.Licences;

namespace Seatrial.Components.Tests.Licences;

public sealed class LicenceExpressionTests
{
    [Theory]
    [InlineData("MIT", "MIT")]
    [InlineData("(MIT OR Apache-2.0)", "MIT OR Apache-2.0")]
    [InlineData("MIT OR Apache-2.0 AND BSD-3-Clause", "MIT OR (Apache-2.0 AND BSD-3-Clause)")]
    [InlineData("(MIT OR Apache-2.0) AND ISC", "(MIT OR Apache-2.0) AND ISC")]
    [InlineData("GPL-2.0+", "GPL-2.0-or-later")]
    [InlineData("GPL-2.0", "GPL-2.0-only")]
    [InlineData("GPL-2.0-only WITH Classpath-exception-2.0", "GPL-2.0-only WITH Classpath-exception-2.0")]
    [InlineData("MIT/Apache-2.0", "MIT OR Apache-2.0")]
    [InlineData("EPL-1.0+", "EPL-1.0+")]
    [InlineData("LicenseRef-scancode-own", "LicenseRef-scancode-own")]
    [InlineData("DocumentRef-spdx-tool:LicenseRef-MIT-Style-2", "DocumentRef-spdx-tool:LicenseRef-MIT-Style-2")]
    [InlineData("mit or apache-2.0", "mit OR apache-2.0")]
    public void Expressions_are_read(string text, string read) => Assert.Equal(read, LicenceExpression.Parse(text)?.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("SEE LICENSE IN LICENSE.txt")]
    [InlineData("UNLICENSED")]
    [InlineData("NOASSERTION")]
    [InlineData("MIT OR")]
    [InlineData("OR MIT")]
    [InlineData("MIT Apache-2.0")]
    [InlineData("(MIT")]
    [InlineData("MIT)")]
    [InlineData("()")]
    [InlineData("MIT WITH")]
    [InlineData("The MIT License (MIT)")]
    [InlineData("https://example.com/licence")]
    public void What_is_no_expression_is_none(string? text) => Assert.Null(LicenceExpression.Parse(text));

    [Fact]
    public void Depth_and_length_are_bounded()
    {
        Assert.Null(LicenceExpression.Parse(new string('(', 500) + "MIT" + new string(')', 500)));
        Assert.Null(LicenceExpression.Parse(string.Join(" OR ", Enumerable.Repeat("MIT", 1_000))));
    }

    [Theory]
    [InlineData("MIT", "MIT,Apache-2.0", "", LicenceStanding.Allowed)]
    [InlineData("mit", "MIT", "", LicenceStanding.Allowed)]
    [InlineData("GPL-3.0-only", "MIT", "", LicenceStanding.NotListed)]
    [InlineData("GPL-3.0-only", "", "GPL-*", LicenceStanding.Denied)]
    [InlineData("LGPL-3.0-only", "", "GPL-*", LicenceStanding.Allowed)]
    [InlineData("GPL-3.0", "", "GPL-3.0", LicenceStanding.Denied)]
    [InlineData("MIT OR GPL-3.0-only", "MIT", "GPL-*", LicenceStanding.Allowed)]
    [InlineData("MIT AND GPL-3.0-only", "MIT", "GPL-*", LicenceStanding.Denied)]
    [InlineData("MIT AND ISC", "MIT", "", LicenceStanding.NotListed)]
    [InlineData("GPL-2.0-or-later", "GPL-2.0-only", "", LicenceStanding.Allowed)]
    [InlineData("GPL-2.0-only WITH Classpath-exception-2.0", "GPL-2.0-only WITH Classpath-exception-2.0", "GPL-*", LicenceStanding.Denied)]
    [InlineData(
        "GPL-2.0-only WITH Classpath-exception-2.0",
        "GPL-2.0-only WITH Classpath-exception-2.0",
        "AGPL-*",
        LicenceStanding.Allowed
    )]
    [InlineData("GPL-2.0-only WITH Classpath-exception-2.0", "MIT", "", LicenceStanding.NotListed)]
    [InlineData("see the file", "MIT", "", LicenceStanding.Unknown)]
    public void A_policy_is_compared_with_what_is_stated(string licence, string allowed, string denied, LicenceStanding standing) =>
        Assert.Equal(
            standing,
            new LicencePolicy(
                allowed.Split(',', StringSplitOptions.RemoveEmptyEntries),
                denied.Split(',', StringSplitOptions.RemoveEmptyEntries)
            ).Judge(LicenceExpression.Parse(licence))
        );
}
