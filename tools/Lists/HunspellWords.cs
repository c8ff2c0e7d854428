using System.Text.RegularExpressions;

namespace Pilar.Arena.Tools.Lists;

/// <summary>All forms of a spelling dictionary in Hunspell's format: stems, and what may be put before and after them.</summary>
internal sealed class HunspellWords
{
    private readonly Dictionary<char, List<Affix>> _affixes = [];

    // Of what may be part of a longer word: stems have it, and no forms.
    private char _compounding;

    private HunspellWords()
    {
    }

    /// <param name="folder">Holds <c>index.aff</c> and <c>index.dic</c>, in UTF-8, with flags of one character.</param>
    public static IEnumerable<string> In(string folder)
    {
        var dictionary = new HunspellWords();
        foreach (var line in File.ReadLines(Path.Combine(folder, "index.aff")))
        {
            dictionary.ReadAffix(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return File.ReadLines(Path.Combine(folder, "index.dic")).Skip(1).SelectMany(dictionary.Forms);
    }

    // SFX A Y 3 opens a family; SFX A strip add condition is one of it.
    private void ReadAffix(string[] parts)
    {
        if (parts is ["COMPOUNDFLAG", [var compounding]])
        {
            _compounding = compounding;
        }

        if (parts is [("SFX" or "PFX") and var side, [var flag], var strip, var add, var condition, ..] && !condition.StartsWith('#'))
        {
            var suffix = side == "SFX";
            var plain = add.Split('/')[0];
            _affixes.TryAdd(flag, []);
            _affixes[flag].Add(new Affix(
                suffix, strip == "0" ? "" : strip, plain == "0" ? "" : plain,
                condition == "." ? null : new Regex(suffix ? $"{condition}$" : $"^{condition}", RegexOptions.NonBacktracking)));
        }
    }

    private IEnumerable<string> Forms(string line)
    {
        var parts = line.Split('/', 2);
        var stem = parts[0].Trim();
        yield return stem;
        if (parts.Length == 1)
        {
            yield break;
        }

        var affixes = parts[1].SelectMany(flag => _affixes.GetValueOrDefault(flag) ?? []).ToList();
        var suffixed = affixes.Where(affix => affix.Suffix).Select(affix => affix.On(stem)).OfType<string>().ToList();
        foreach (var form in suffixed.Concat(parts[1].Contains(_compounding) ? Inflection.AfterVowel(stem) : []))
        {
            yield return form;
        }

        foreach (var prefix in affixes.Where(affix => !affix.Suffix))
        {
            foreach (var form in suffixed.Prepend(stem).Select(prefix.On).OfType<string>())
            {
                yield return form;
            }
        }
    }

    private sealed record Affix(bool Suffix, string Strip, string Add, Regex? Condition)
    {
        public string? On(string stem)
        {
            if (Condition?.IsMatch(stem) == false)
            {
                return null;
            }

            return Suffix
                ? stem.EndsWith(Strip, StringComparison.Ordinal) ? $"{stem[..^Strip.Length]}{Add}" : null
                : stem.StartsWith(Strip, StringComparison.Ordinal) ? $"{Add}{stem[Strip.Length..]}" : null;
        }
    }
}
