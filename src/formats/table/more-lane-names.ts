import type { LaneKindName } from '../../domain/lanes/registry.ts'

/**
 * What the rows of journey maps are called in the templates and tools that people come from, besides the kinds' own names
 * and aliases: more English, and the languages that the interface doesn't speak. A name that is missing only makes a lane
 * of one's own.
 */
export const MORE_LANE_NAMES: Readonly<Partial<Record<LaneKindName, string>>> = {
  actions:
    'aktion, aktionen des kunden, toiminnot, handlingar, gör, tekee, gør, gjør, macht, tasks, behaviour, behaviours, behavior, behaviors, what they do, does, do, user actions, acciones, ações, azioni, acties, handlinger, actions client, 行動, 行为, 行動内容, الإجراءات, الأنشطة, what happens, steps taken, user steps, doings, vad händer, mitä tapahtuu, hvad sker der, customer activity, 顧客行動, 顧客の行動, ユーザー行動, ユーザーの行動, 客户行为, 用户行为, 行動步驟, 행동, 고객 행동, 사용자 행동, działania, czynności, działania klienta, akce, činnosti, kroky zákazníka, действия, действия клиента, действия пользователя, дії, дії клієнта, eylemler, müşteri eylemleri, tegevused',
  touchpoints:
    'berøringspunkter, interaction points, touchpoints and channels, contact moments, points of contact, points de contact, puntos de contacto, pontos de contato, punti di contatto, contactmomenten, タッチポイント, 接点, 触点, 接触点, 觸點, نقاط الاتصال, نقاط التواصل, physical evidence, evidence of service, fysiska bevis, fyysiset todisteet, 顧客接点, 用户触点, 접점, 터치포인트, 고객 접점, punkty styku, punkty kontaktu, kontaktní body, точки контакта, точки касания, точки дотику, temas noktaları, puutepunktid, kokkupuutepunktid',
  situations: 'setting, environment, location, where, sted, lieu, المواقف, السياق, scene, context of use',
  thoughts:
    'gedanke, quote, tänker, ajattelee, tænker, tenker, denkt, säger, sanoo, siger, sagt, think, thinks, what they think, mindset, quotes, pensées, pensamientos, pensamentos, pensieri, gedachten, tanker, 思考, 考え, 想法, 心理, الأفكار, thought, customer thoughts, inner voice, self talk, 思い, 心の声, 用户想法, 생각, 고객 생각, myśli, myšlenky, мысли, думки, düşünceler, mõtted',
  questions:
    'frage, faq, faqs, user questions, questions du client, preguntas, perguntas, domande, vragen, spørsmål, 疑問, 问题, الأسئلة, 質問, 질문, pytania, otázky, вопросы, питання, sorular, küsimused',
  feelings:
    'gefühl, känner, tuntee, føler, fühlt, feel, feels, mood, moods, sentiment, emotional curve, emotional state, emotional response, experience curve, how they feel, émotions, emociones, emoções, emozioni, emoties, gevoelens, følelser, 感情, 情绪, 情緒, المشاعر, العواطف, emotional score, emotion score, emotion scores, emotion value, emotion level, emotion label, emotion rating, emotion word, experience rating, experience score, satisfaction score, mood score, känslobetyg, tunnearvo, tunnepisteet, følelsesscore, 気持ち, 気分, 心情, 感情曲線, 感情の起伏, 情绪曲线, 감정, 기분, 감정 곡선, emocje, emoce, pocity, эмоции, чувства, емоції, duygular, emotsioonid, tunded',
  motivations: 'motivators, triggers, trigger, motivaciones, motivações, motivazioni, motivaties, الدوافع',
  needs:
    'bedürfnis, ziel, tarve, goal, goals, user goals, customer goals, objectives, jobs, jobs to be done, mål, kundens mål, tavoite, tavoitteet, ziele, besoins, objectifs, necesidades, objetivos, necessidades, bisogni, obiettivi, behoeften, doelen, ニーズ, 目的, 目標, 需求, 目标, الاحتياجات, الأهداف, expectation, customer expectation, odotus, förväntan, forventning, erwartung, erwartungen, 用户目标, 用户需求, 니즈, 목표, 고객 목표, potrzeby, cele, potřeby, cíle, потребности, цели, потреби, цілі, ihtiyaçlar, hedefler, vajadused, eesmärgid',
  concerns:
    'risk, fear, fears, anxieties, risks, rädslor, pelot, bekymringer, craintes, preocupaciones, المخاوف, 不安, 懸念, 우려, obawy, obavy, опасения, страхи, побоювання, endişeler',
  pains:
    'schmerzpunkt, problem, problemer, frustration, kipukohta, kipukohdat, utfordring, utfordringer, friction, frictions, friction points, issues, obstacles, blockers, gaps, negatives, irritants, points de douleur, points de friction, puntos de dolor, dolores, dores, pontos de dor, punti dolenti, pijnpunten, smertepunkter, 課題, 不満, ペインポイント, 痛点, 痛點, نقاط الألم, المشكلات, pain, hinder, ongelma, ongelmat, barrier, haaste, haasteet, udfordring, udfordringer, hürden, hindernisse, negative moments, 困りごと, 困り事, 悩み, 問題点, 用户痛点, 고충, 불편, 불편 사항, 페인 포인트, 페인포인트, 문제점, bolączki, problemy, punkty bólu, bolesti, problémy, боли, проблемы, болі, проблеми, sıkıntılar, sorunlar, acı noktaları, valupunktid, probleemid',
  choices: 'options, valg',
  opportunities:
    'chance, möglichkeit, möglichkeiten, ideen, improvement opportunities, improvement ideas, recommendations, how might we, opportunités, oportunidades, opportunità, kansen, muligheter, 機会, 改善案, 机会, 機會, 机会点, الفرص, idea, ideas for improvement, chancen, parannusehdotukset, kehitysideat, förslag, ideer, idéer, 機会点, 기회, 개선 기회, szanse, możliwości, příležitosti, возможности, точки роста, можливості, fırsatlar, võimalused',
  solutions:
    'lösung, solution ideas, initiatives, solutions possibles, soluciones, soluções, soluzioni, oplossingen, løsninger, 解決策, 解决方案, الحلول, 施策, 対応策, 해결책, 해결 방안, 솔루션, rozwiązania, řešení, решения, рішення, çözümler, lahendused',
  responses:
    'prozesse, backstage actions, frontstage actions, front stage, back stage, support processes, company actions, business actions, internal actions, service actions, our actions, employee actions, processes, systems, staff, personnel, staff actions, employees, personal, personalens aktiviteter, henkilökunta, henkilöstö, personale, mitarbeiter, onstage, offstage, support systems, bakom scenen, palvelun tuottajan toiminta',
  content: 'assets, messages, messaging, contenu, contenido, conteúdo, contenuti, المحتوى',
  departments:
    'verantwortlich, verantwortliche abteilung, abteilung, avdeling, avdelinger, roles, ownership, internal ownership, who is involved, people involved, responsibility, responsibilities, verantwortliche, verantwortung, responsables, responsáveis, betrokkenen, 担当, 部門, 部门, الأقسام, الإدارات, ansvarig, ansvarig avdelning, ansvarigt team, responsible department, responsible team, owned by, vastuutaho, vastuuosasto, ansvarlig, ansvarlig afdeling, zuständigkeit, stakeholders, stakeholder, intressenter, sidosryhmät, interessenter, 担当部署, 責任部門, 부서, 담당, 담당 부서, działy, oddělení, отделы, ответственные, відділи, departmanlar, bölümler, osakonnad',
  channels:
    'media, medium, devices, canal, canaux, canales, canais, canali, kanalen, kanaler, チャネル, 渠道, القنوات, チャンネル, 채널, kanały, kanály, каналы, канали, kanallar, kanalid',
  kpis: 'key metrics, success metrics, measurements, indicators, indicateurs, indicadores, indicatori, 指標, 指标, المؤشرات, مؤشرات الأداء, nps, csat, ces, conversion, conversion rate, kpi s, mätpunkter, okr, okrs, 성과 지표, 지표, wskaźniki, ukazatele, показатели, метрики, показники, göstergeler',
  images: 'visuals, illustrations, screenshots, scenes, visuel, imágenes, imagens, immagini, afbeeldingen, الصور',
}
