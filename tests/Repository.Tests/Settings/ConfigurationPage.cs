using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using Pilar.Arena.Silo;

namespace Pilar.Arena.Repository.Tests.Settings;

/// <summary>Writes docs/operations/configuration.md from the options classes.</summary>
internal sealed class ConfigurationPage(DocComments comments)
{
    public const string File = "docs/operations/configuration.md";

    private const string Head =
        """
        # Configuration

        Written from the options classes by a test. After a change: `UPDATE_CONFIGURATION=1 dotnet test tests/Repository.Tests`

        A setting is written in `appsettings.json`, as an environment variable with two underscores for each colon
        (`Arena__Cluster__MissedProbes=3`), or after the program's name (`--Arena:Cluster:MissedProbes=3`); the later of these wins. A list
        has a number behind its name: `Arena__Web__Proxies__0`. A time is written `00:00:20`. A wrong value stops the start with its name.
        A silo in a process of its own has other defaults where two are given.

        Of the framework's own an installation needs: `AllowedHosts` (the names people reach it by, and `localhost`, with semicolons between),
        `ASPNETCORE_URLS` (where a web host listens), `DOTNET_ENVIRONMENT` (`Production` unless it says otherwise), `Logging__LogLevel__Default`.

        """;

    private readonly MemoryConfigurationProvider _silo = SiloDefaults();

    public string Write()
    {
        var page = new StringBuilder(Head);
        foreach (var section in Setting.All.GroupBy(setting => setting.Property.DeclaringType!))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {section.First().Section}\n\n{comments.Of(section.Key)}\n\n| name | default | allowed | meaning |\n|---|---|---|---|\n");
            var fresh = Activator.CreateInstance(section.Key)!;
            foreach (var setting in section)
            {
                page.Append(CultureInfo.InvariantCulture, $"| `{setting.Property.Name}` | {Default(setting, fresh)} | {Allowed(setting.Property)} | {comments.Of(setting)} |\n");
            }
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    private string Default(Setting setting, object fresh)
    {
        var value = Word(setting.Property.GetValue(fresh));
        return _silo.TryGet(setting.Key, out var alone) && alone is not null ? $"{value}; a silo alone: `{alone}`" : value;
    }

    private static string Word(object? value) => value switch
    {
        null or "" => "",
        bool yes => yes ? "`true`" : "`false`",
        string text => $"`{text}`",
        IEnumerable => "none",
        _ => string.Create(CultureInfo.InvariantCulture, $"`{value}`"),
    };

    private static string Allowed(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return property.GetCustomAttribute<RangeAttribute>() is { } range ? string.Create(CultureInfo.InvariantCulture, $"{range.Minimum} to {range.Maximum}")
            : type.IsEnum ? string.Join(", ", Enum.GetNames(type).Select(name => $"`{name}`"))
            : type == typeof(bool) ? "`true`, `false`"
            : type == typeof(TimeSpan) ? "a time"
            : type.IsArray ? "a list"
            : type == typeof(int) ? "a number"
            : property.IsDefined(typeof(RequiredAttribute)) ? "not empty"
            : "text";
    }

    private static MemoryConfigurationProvider SiloDefaults()
    {
        using var silo = (IDisposable)ArenaSiloHost.Create(["--environment=Production", $"--contentRoot={AppContext.BaseDirectory}"]);
        return ((IConfigurationRoot)((Microsoft.AspNetCore.Builder.WebApplication)silo).Configuration).Providers.OfType<MemoryConfigurationProvider>().First();
    }
}
