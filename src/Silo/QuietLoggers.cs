using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Pilar.Arena.Silo;

/// <summary>
/// Loggers of others that write down what people have written when they are told to say more: whatever the settings say, they
/// say no more than <see cref="Most"/>. SignalR writes every call with its arguments.
/// </summary>
internal sealed class QuietLoggers : IPostConfigureOptions<LoggerFilterOptions>
{
    private const LogLevel Most = LogLevel.Information;

    private static readonly string[] Categories = ["Microsoft.AspNetCore.SignalR"];

    public void PostConfigure(string? name, LoggerFilterOptions options)
    {
        string?[] providers = [.. options.Rules.Select(rule => rule.ProviderName).Append(null).Distinct(StringComparer.Ordinal)];
        foreach (var category in Categories)
        {
            for (var i = 0; i < options.Rules.Count; i++)
            {
                if (options.Rules[i] is { LogLevel: < Most, CategoryName: { } known } rule && known.StartsWith(category, StringComparison.OrdinalIgnoreCase))
                {
                    options.Rules[i] = new LoggerFilterRule(rule.ProviderName, known, Most, rule.Filter);
                }
            }

            foreach (var provider in providers.Where(provider => Level(options, provider, category) < Most))
            {
                options.Rules.Add(new LoggerFilterRule(provider, category, Most, filter: null));
            }
        }
    }

    // As the logging library chooses: a rule for the provider before one for all, then the longest category, then the last.
    private static LogLevel Level(LoggerFilterOptions options, string? provider, string category) => options.Rules.Index()
        .Where(one => one.Item.ProviderName is null || one.Item.ProviderName == provider)
        .Where(one => one.Item.CategoryName is null || category.StartsWith(one.Item.CategoryName, StringComparison.OrdinalIgnoreCase))
        .OrderBy(one => one.Item.ProviderName is not null)
        .ThenBy(one => one.Item.CategoryName?.Length ?? 0)
        .ThenBy(one => one.Index)
        .Select(one => one.Item.LogLevel ?? LogLevel.Trace)
        .LastOrDefault(options.MinLevel);
}
