using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Pilar.Arena.Silo.Storage;

/// <summary>Outside Development a database that is reached over the network asks who comes.</summary>
internal sealed class StorageSafety(IHostEnvironment environment) : IValidateOptions<ArenaStorageOptions>
{
    public ValidateOptionsResult Validate(string? name, ArenaStorageOptions options)
    {
        if (environment.IsDevelopment() || options.Database != ArenaDatabase.Postgres || string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            return ValidateOptionsResult.Success;
        }

        if (Parse(options.ConnectionString) is not { } connection)
        {
            return ValidateOptionsResult.Fail(
                $"{ArenaStorageOptions.Section}:{nameof(ArenaStorageOptions.ConnectionString)} cannot be read: write «Host=…;Database=…;Username=…;Password=…».");
        }

        var overSocket = connection.Host is ['/' or '@', ..];
        string?[] secrets =
        [
            connection.Password, connection.Passfile, connection.SslCertificate,
            Environment.GetEnvironmentVariable("PGPASSWORD"), Environment.GetEnvironmentVariable("PGPASSFILE"),
        ];
        return overSocket || !Array.TrueForAll(secrets, string.IsNullOrEmpty)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"{ArenaStorageOptions.Section}:{nameof(ArenaStorageOptions.ConnectionString)} holds no secret: PostgreSQL over the network needs "
                + "a Password, a Passfile or an SslCertificate.");
    }

    private static NpgsqlConnectionStringBuilder? Parse(string connection)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connection);
        }
        catch (ArgumentException)
        {
            return null; // what it says could hold the secret
        }
    }
}
