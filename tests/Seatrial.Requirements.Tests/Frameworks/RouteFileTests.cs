using System.Globalization;
using System.Text;

namespace Seatrial.Requirements.Tests.Frameworks;

/// <summary>Files of routes that take each other in.</summary>
public sealed class RouteFileTests
{
    private const string Route = "Route::get('/tides', fn () => Tide::all());";

    [Theory]
    [InlineData("require", 1)]
    [InlineData("require_once", 1)]
    [InlineData("include", 3)]
    public void A_file_is_taken_in_where_another_says_so_and_once(string word, int times)
    {
        var rows = FixtureTests.Analyze([
            ("routes/web.php", Php(string.Concat(Enumerable.Repeat($"{word} __DIR__.'/tides.php';\n", times)))),
            ("routes/tides.php", Php(Route)),
        ]);
        Assert.Equal("/tides", Assert.Single(rows).Route);
    }

    [Fact]
    public void Files_that_take_each_other_in_end()
    {
        var rows = FixtureTests.Analyze([
            ("routes/web.php", Php("require __DIR__.'/tides.php';\nrequire __DIR__.'/web.php';")),
            ("routes/tides.php", Php("require __DIR__.'/web.php';\n" + Route)),
        ]);
        Assert.Contains(rows, r => r.Route == "/tides");
    }

    [Fact]
    public void A_few_files_that_stand_for_any_number_end()
    {
        const int files = 7,
            groups = 40;
        var application = new List<(string, string)> { ("routes/web.php", Php("require __DIR__.'/r0.php';")) };
        for (int i = 0; i < files; i++)
        {
            var text = new StringBuilder();
            for (int group = 0; group < groups; group++)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"Route::prefix('g')->group(function () {{ require __DIR__.'/r{i + 1}.php'; }});\n"
                );
            }

            application.Add(($"routes/r{i}.php", Php(text.ToString())));
        }

        application.Add(($"routes/r{files}.php", Php("")));
        application.Add(("routes/api.php", Php(Route)));
        Assert.Single(FixtureTests.Analyze(application));
    }

    private static string Php(string body) => $"<?php\n\nuse App\\Models\\Tide;\nuse Illuminate\\Support\\Facades\\Route;\n\n{body}\n";
}
