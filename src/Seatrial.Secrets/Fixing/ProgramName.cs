namespace Seatrial.Secrets.Fixing;

/// <summary>
/// Whose a credential on a command line is, in the words of a variable: what the command stores, whom it asks, or the program.
/// </summary>
internal static class ProgramName
{
    private const int Reach = 600;

    private static readonly char[] Between = [' ', '\t', '\r', '\n', '\\', '"', '\'', '`', ',', '[', ']', '(', ')', '{', '}', '$', '@'];
    private static readonly char[] Ends = ['|', ';', '&'];

    /// <summary>Programs, and what people call the thing whose password they take.</summary>
    private static readonly Dictionary<string, string> Programs = Table(
        ("MYSQL", "mysql mysqldump mysqladmin mysqlimport mysqlsh mysqlcheck"),
        ("MARIADB", "mariadb mariadb-dump mariadb-admin"),
        ("POSTGRES", "psql pg_dump pg_dumpall pg_restore pgbench createdb"),
        ("MONGODB", "mongo mongosh mongodump mongorestore mongoexport mongoimport"),
        ("REDIS", "redis-cli redis-server redis-benchmark valkey-cli valkey-server"),
        ("SQLSERVER", "sqlcmd bcp sqlpackage mssql-cli"),
        ("ORACLE", "sqlplus expdp impdp"),
        ("CASSANDRA", "cqlsh"),
        ("CLICKHOUSE", "clickhouse-client"),
        ("NEO4J", "cypher-shell neo4j-admin"),
        ("INFLUX", "influx"),
        ("RABBITMQ", "rabbitmqctl rabbitmqadmin"),
        ("MQTT", "mosquitto_pub mosquitto_sub mosquitto_rr mosquitto_passwd"),
        ("LDAP", "ldapsearch ldapadd ldapmodify ldapdelete ldapwhoami ldappasswd"),
        ("SSH", "sshpass plink pscp psftp"),
        ("SSH_KEY", "ssh-keygen"),
        ("REGISTRY", "docker podman buildah skopeo nerdctl crane oras helm"),
        ("KEYSTORE", "keytool jarsigner apksigner"),
        ("OPENSSL", "openssl"),
        ("GPG", "gpg gpg2"),
        ("ARCHIVE", "zip unzip 7z 7za 7zz rar unrar"),
        ("SMB", "smbclient smbget smbmap"),
        ("WINDOWS", "psexec net cmdkey runas"),
        ("WIFI", "nmcli"),
        ("VNC", "vncpasswd"),
        ("RDP", "xfreerdp rdesktop"),
        ("ACCOUNT", "chpasswd useradd usermod"),
        ("BASIC_AUTH", "htpasswd"),
        ("HAPROXY", "insecure-password stats"),
        ("FTP", "lftp ftp ncftpput"),
        ("S3", "mc s3cmd"),
        ("AZURE", "az"),
        ("AWS", "aws"),
        ("VAULT", "vault"),
        ("SVN", "svn"),
        ("MAVEN", "mvn mvnw"),
        ("RESTIC", "restic"),
        ("HTTP", "curl wget http https xh")
    );

    /// <summary>Words of a command that puts a value into a store under a name.</summary>
    private static readonly string[] Storing = ["secret", "secrets", "secretsmanager", "ssm"];

    private static readonly string[] NameOptions = ["--name", "-n", "--secret-id"];

    /// <summary>Empty where no program is known.</summary>
    /// <param name="text">The file.</param>
    /// <param name="start">Where the credential begins.</param>
    /// <param name="stored">The name under which the command stores the credential, where it stores it.</param>
    public static string Of(string text, int start, out string stored)
    {
        int from = CommandStart(text, start);
        string[] words = text[from..start].Split(Between, StringSplitOptions.RemoveEmptyEntries);
        stored = Stored(words);
        int found = Array.FindLastIndex(words, w => Programs.ContainsKey(Bare(w)));
        string program = found < 0 ? "" : Programs[Bare(words[found])];
        if (program is not ("HTTP" or "FTP"))
        {
            return program;
        }

        int end = text.IndexOf('\n', start);
        end = end < 0 ? text.Length : end;
        return AddressName.Of(text.AsSpan(from, Math.Min(end, start + Reach) - from)) is { Length: > 0 } asked && program == "HTTP"
            ? asked
            : program;
    }

    /// <summary>Behind what ends the command before: the line, but for one that goes on, or a sign of the shell.</summary>
    private static int CommandStart(string text, int start)
    {
        int from = start;
        while (from > 0 && start - from < Reach)
        {
            char before = text[from - 1];
            bool goesOn = before == '\n' && text.AsSpan(0, from - 1).TrimEnd('\r') is [.., '\\' or ',' or '['];
            if ((before == '\n' && !goesOn) || Array.IndexOf(Ends, before) >= 0)
            {
                break;
            }

            from--;
        }

        return from;
    }

    private static string Stored(string[] words)
    {
        if (!words.Any(w => Storing.Contains(w, StringComparer.Ordinal)))
        {
            return "";
        }

        for (int i = 0; i < words.Length; i++)
        {
            string[] parts = words[i].Split('=', 2);
            if (NameOptions.Contains(parts[0], StringComparer.Ordinal))
            {
                string name =
                    parts.Length > 1 ? parts[1]
                    : i + 1 < words.Length ? words[i + 1]
                    : "";
                return name[(name.LastIndexOf('/') + 1)..];
            }

            if (words[i] == "put" && i > 0 && words[i - 1] is "secret" && i + 1 < words.Length)
            {
                return words[i + 1];
            }
        }

        return "";
    }

    /// <summary>Without its folder and the ending that Windows gives programs.</summary>
    private static string Bare(string word)
    {
        string name = word[(word.LastIndexOf('/') + 1)..];
        return name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
    }

    private static Dictionary<string, string> Table(params ReadOnlySpan<(string Name, string Programs)> rows)
    {
        var table = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, programs) in rows)
        {
            foreach (string program in programs.Split(' '))
            {
                table.Add(program, name);
            }
        }

        return table;
    }
}
