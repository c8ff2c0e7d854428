namespace Pilar.Arena.Anonymisation.Lists;

/// <summary>The lists of phrases, of one word or many.</summary>
internal enum ListOf
{
    Allowed,
    Places,
    Organisations,
    Origins,
    RareFacts,
    Offices,
    Occupations,
    Helpers,
    Figures,
    Bodies,
}
