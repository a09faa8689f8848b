using System.Collections.Frozen;
using System.Globalization;

namespace Seatrial.Requirements.Dependencies;

/// <summary>
/// End of security support per release line, as the projects themselves publish it (nodejs/Release schedule, Python developer's guide
/// "Status of Python versions", ruby-lang.org branches, php.net supported versions, .NET and Microsoft lifecycle policy, Go release policy,
/// Oracle and Adoptium roadmaps, Debian and Ubuntu release pages, Alpine releases, PostgreSQL versioning policy, MySQL, MariaDB, Redis and
/// MongoDB lifecycle pages). State of the table: <see cref="AsOf"/>. Free support is meant; paid extensions (ELTS, ESM) are not counted.
/// Debian counts until the end of LTS.
/// </summary>
internal static class SupportTable
{
    /// <summary>Day on which the table was last compared with its sources.</summary>
    public static DateOnly AsOf { get; } = new(2025, 11, 1);

    private const string Rows = """
        node 4 2018-04-30|node 6 2019-04-30|node 8 2019-12-31|node 10 2021-04-30|node 11 2019-06-01|node 12 2022-04-30|node 13 2020-06-01|node 14 2023-04-30|node 15 2021-06-01|node 16 2023-09-11
        node 17 2022-06-01|node 18 2025-04-30|node 19 2023-06-01|node 20 2026-04-30|node 21 2024-06-01|node 22 2027-04-30|node 23 2025-06-01|node 24 2028-04-30
        python 2.7 2020-01-01|python 3.4 2019-03-18|python 3.5 2020-09-30|python 3.6 2021-12-23|python 3.7 2023-06-27|python 3.8 2024-10-07|python 3.9 2025-10-31|python 3.10 2026-10-31
        python 3.11 2027-10-31|python 3.12 2028-10-31|python 3.13 2029-10-31|python 3.14 2030-10-31
        ruby 2.5 2021-04-05|ruby 2.6 2022-04-12|ruby 2.7 2023-03-31|ruby 3.0 2024-04-23|ruby 3.1 2025-03-26|ruby 3.2 2026-03-31|ruby 3.3 2027-03-31|ruby 3.4 2028-03-31
        php 5.6 2018-12-31|php 7.0 2019-01-10|php 7.1 2019-12-01|php 7.2 2020-11-30|php 7.3 2021-12-06|php 7.4 2022-11-28|php 8.0 2023-11-26|php 8.1 2025-12-31|php 8.2 2026-12-31|php 8.3 2027-12-31|php 8.4 2028-12-31
        java 9 2018-03-20|java 10 2018-09-25|java 12 2019-09-17|java 13 2020-03-17|java 14 2020-09-16|java 15 2021-03-16|java 16 2021-09-14|java 18 2022-09-20|java 19 2023-03-21|java 20 2023-09-19
        java 22 2024-09-17|java 23 2025-03-18|java 8 2026-11-30|java 11 2027-10-31|java 17 2027-10-31|java 21 2029-12-31|java 25 2031-09-30
        go 1.15 2021-08-16|go 1.16 2022-03-15|go 1.17 2022-08-02|go 1.18 2023-02-01|go 1.19 2023-09-06|go 1.20 2024-02-06|go 1.21 2024-08-13|go 1.22 2025-02-11|go 1.23 2025-08-12
        dotnet 2.1 2021-08-21|dotnet 2.2 2019-12-23|dotnet 3.0 2020-03-03|dotnet 3.1 2022-12-13|dotnet 5 2022-05-10|dotnet 6 2024-11-12|dotnet 7 2024-05-14|dotnet 8 2026-11-10|dotnet 9 2026-11-10|dotnet 10 2028-11-14
        dotnet-framework 4.5 2016-01-12|dotnet-framework 4.5.1 2016-01-12|dotnet-framework 4.5.2 2022-04-26|dotnet-framework 4.6 2022-04-26|dotnet-framework 4.6.1 2022-04-26
        debian 7 2018-05-31|debian 8 2020-06-30|debian 9 2022-06-30|debian 10 2024-06-30|debian 11 2026-08-31|debian 12 2028-06-30|debian 13 2030-06-30
        ubuntu 14.04 2019-04-25|ubuntu 16.04 2021-04-30|ubuntu 18.04 2023-05-31|ubuntu 20.04 2025-05-31|ubuntu 22.04 2027-04-30|ubuntu 24.04 2029-04-30|ubuntu 22.10 2023-07-20|ubuntu 23.04 2024-01-25|ubuntu 23.10 2024-07-11|ubuntu 24.10 2025-07-10
        alpine 3.10 2021-05-01|alpine 3.11 2021-11-01|alpine 3.12 2022-05-01|alpine 3.13 2022-11-01|alpine 3.14 2023-05-01|alpine 3.15 2023-11-01|alpine 3.16 2024-05-23|alpine 3.17 2024-11-22|alpine 3.18 2025-05-09
        alpine 3.19 2025-11-01|alpine 3.20 2026-04-01|alpine 3.21 2026-11-01|alpine 3.22 2027-05-01
        centos 6 2020-11-30|centos 7 2024-06-30|centos 8 2021-12-31|amazonlinux 1 2023-12-31|amazonlinux 2 2026-06-30
        postgres 9.6 2021-11-11|postgres 10 2022-11-10|postgres 11 2023-11-09|postgres 12 2024-11-21|postgres 13 2025-11-13|postgres 14 2026-11-12|postgres 15 2027-11-11|postgres 16 2028-11-09|postgres 17 2029-11-08
        mysql 5.6 2021-02-05|mysql 5.7 2023-10-31|mysql 8.0 2026-04-30|mysql 8.4 2032-04-30|mariadb 10.4 2024-06-18|mariadb 10.5 2025-06-24|mariadb 10.6 2026-07-06|mariadb 10.11 2028-02-16
        redis 5 2022-04-27|redis 6.0 2023-08-31|redis 7.0 2024-07-29|mongo 3.6 2021-04-30|mongo 4.0 2022-04-30|mongo 4.2 2023-04-30|mongo 4.4 2024-02-29|mongo 5.0 2024-10-31|mongo 6.0 2025-07-31|mongo 7.0 2027-08-31
        """;

    private static readonly FrozenDictionary<(string, string), SupportCycle> Cycles = Rows.Split(
            ['|', '\n'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        )
        .Select(row => row.Split(' '))
        .Select(f => new SupportCycle(f[0], f[1], DateOnly.ParseExact(f[2], "yyyy-MM-dd", CultureInfo.InvariantCulture)))
        .ToFrozenDictionary(c => (c.Product, c.Cycle));

    public static IEnumerable<SupportCycle> All => Cycles.Values;

    /// <summary>The release line that a version belongs to; null where the product or the line is not in the table.</summary>
    public static SupportCycle? Find(string product, string version)
    {
        string[] parts = version.Split('.');
        for (int length = Math.Min(3, parts.Length); length > 0; length--)
        {
            if (Cycles.TryGetValue((product, string.Join('.', parts.Take(length))), out var cycle))
            {
                return cycle;
            }
        }

        return null;
    }
}
