using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Silo.Commands;
using Pilar.Arena.Silo.Guard;
using Pilar.Arena.Silo.Storage;

namespace Pilar.Arena.Silo;

/// <summary>Runs a host to its end, or a command on its storage; a setting that stands in the way is said in one line each.</summary>
public static class ArenaStart
{
    /// <param name="args">As on the command line: settings, after the name of a command if one is meant.</param>
    /// <param name="build">Makes the host from the settings; also what is refused on the way to it is said.</param>
    /// <param name="errors">Where refusals are said; standard error when it is null.</param>
    /// <param name="output">Where a command says what it found; standard output when it is null.</param>
    /// <returns>The exit code: not zero when it was refused to start, or a command found something wrong.</returns>
    public static async Task<int> Run(string[] args, Func<string[], IHost> build, TextWriter? errors = null, TextWriter? output = null)
    {
        errors ??= Console.Error;
        try
        {
            if (ArenaCommands.Named(args) is { } command)
            {
                return await ArenaCommands.Run(command, args, build(ArenaCommands.SettingsIn(args)), output ?? Console.Out);
            }

            var host = build(args);

            // Before the host itself would, which would say it with a page of its own inner life.
            host.Services.GetService<IStartupValidator>()?.Validate();
            await host.RunAsync();
            return 0;
        }
        catch (Exception refused) when (Failures(refused) is { Length: > 0 } failures)
        {
            foreach (var failure in failures)
            {
                await errors.WriteLineAsync(failure);
            }

            return 1;
        }
        catch (Exception refused) when (refused is MasterKeyException or UnsafeDatabaseException or GuardUnavailableException
            or CommandRefusedException or LogUnavailableException)
        {
            await errors.WriteLineAsync(refused.Message);
            return 1;
        }
    }

    // Settings that look at each other fail with each other: each failure is said once. A word where a number should stand fails in the
    // binder, which names the setting and knows no exception of its own.
    private static string[] Failures(Exception refused) => refused switch
    {
        OptionsValidationException one => [.. one.Failures],
        AggregateException many when many.InnerExceptions.All(inner => inner is OptionsValidationException) =>
            [.. many.InnerExceptions.Cast<OptionsValidationException>().SelectMany(inner => inner.Failures).Distinct()],
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } unreadable => [unreadable.Message],
        _ => [],
    };
}
