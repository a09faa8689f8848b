using Seatrial.Secrets.Reading;
using Seatrial.Secrets.Reading.Formats;

namespace Seatrial.Secrets.Tests.Reading;

public sealed class YamlTextTests
{
    [Theory]
    [InlineData("db:\n  user: u\n  password: p q # note\nother: o", "db.user = u|db.password = p q|other = o")]
    [InlineData(
        "services:\n  db:\n    environment:\n      PW: x\n      - A=1\nweb: w",
        "services.db.environment.PW = x|services.db.environment.A = 1|web = w"
    )]
    [InlineData(
        "env:\n- name: DB_PASSWORD\n  value: v1\n- name: HOST\n  value: h\n",
        "env.name = DB_PASSWORD|env.DB_PASSWORD = v1|env.name = HOST|env.HOST = h"
    )]
    [InlineData("a: {password: p1, user: u}\nb: [x, y]", "a.password = p1|a.user = u|b = x|b = y")]
    [InlineData("k: \"a\\tb\"\nl: 'it''s'\n", "k = a\tb|l = it's")]
    [InlineData("base: &base\n  key: v\nuse: *base\nref: !Ref Secret\nstr: !!str s\n", "base.key = v|str = s")]
    [InlineData("args:\n  - --token=t1\n  - plain\n", "args.token = t1|args = plain")]
    [InlineData("{{- if .Values.on }}\npassword: {{ .Values.pw }}\n{{- end }}", "password = {{ .Values.pw }}")]
    [InlineData("one: 1\n---\ntwo: 2\n", "one = 1|two = 2")]
    [InlineData("key: \"never closed\nnext: n\n", "key = \"never closed|next = n")]
    public void Reads_maps_lists_and_scalars(string text, string expected) =>
        Assert.Equal(expected.Split('|'), ReadingProbe.Read(YamlText.Read, text));

    [Fact]
    public void Reads_a_block_as_a_value_and_as_the_settings_in_it() =>
        Assert.Equal(
            ["data.app.ini = [db]\n    password = p1", "data.app.ini.db.password = p1", "next = n"],
            ReadingProbe.Read(YamlText.Read, "data:\n  app.ini: |\n    [db]\n    password = p1\nnext: n\n")
        );

    [Fact]
    public void Reads_commands_of_a_list() =>
        Assert.Contains("script.DB_PASSWORD = p1", ReadingProbe.Read(YamlText.Read, "script:\n  - docker run -e DB_PASSWORD=p1 -d db\n"));

    [Fact]
    public void Says_that_a_setting_is_commented_out() =>
        Assert.True(
            Assert
                .Single(ReadingProbe.Values(YamlText.Read, "# A long note: it has words\n# adminPassword: x1\n"), v => v.Value.Length == 2)
                .IsCommentedOut
        );

    [Fact]
    public void A_variable_in_a_list_belongs_to_the_environment() =>
        Assert.Equal(ValueRole.Environment, Assert.Single(ReadingProbe.Values(YamlText.Read, "environment:\n  - A=1\n")).Role);
}
